import { genericPlan } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, mei, type NotifyStack, notifyStack, wei } from "./testing/notify-stack.ts";

let stack: NotifyStack;
let ids: string[];
beforeAll(async () => {
  stack = await notifyStack({ demo: false });
  for (let n = 1; n <= 5; n++) {
    const params = { item: `<script>alert(${n})</script>`, number: String(n) };
    await stack.notify.send(stack.work(), { to: mei.id, template: "case.withdrawn", params });
  }
  ids = (await get("/api/notify/messages?limit=100")).json().items.map((each: { id: string }) => each.id);
});
afterAll(() => stack.stop());

const get = (url: string, as: object = actorOf(mei)) => stack.inject({ url, as });
const post = (url: string, as: object = actorOf(mei)) => stack.inject({ method: "POST", url, as });
const admin = actorOf(wei, ["system_admin"]);

test("the inbox pages by key, newest first", async () => {
  const first = (await get("/api/notify/messages?limit=2")).json();
  const second = (await get(`/api/notify/messages?limit=2&cursor=${first.next}`)).json();
  const third = (await get(`/api/notify/messages?limit=2&cursor=${second.next}`)).json();
  expect([...first.items, ...second.items, ...third.items].map((each) => each.id)).toEqual(ids);
  expect([...ids].sort().reverse()).toEqual(ids);
  expect(third.next).toBeNull();
});

test("a page of the inbox costs two statements", async () => {
  expect(await stack.countStatements(() => get("/api/notify/messages?limit=50"))).toHaveLength(2);
});

test("a message is read once, and the time stays", async () => {
  const first = (await post(`/api/notify/messages/${ids[0]}/read`)).json();
  stack.clock.set("2027-01-01T00:00:00+08:00");
  expect((await post(`/api/notify/messages/${ids[0]}/read`)).json().readAt).toBe(first.readAt);
  expect((await get("/api/notify/messages?unread=true")).json().items).toHaveLength(4);
  expect((await get("/api/notify/unread")).json()).toEqual({ unread: 4 });
});

test("another person's message is not there", async () => {
  expect((await post(`/api/notify/messages/${ids[1]}/read`, actorOf(wei))).statusCode).toBe(404);
  expect((await get(`/api/notify/messages/${ids[1]}/deliveries`, actorOf(wei))).json().items).toEqual([]);
});

test("HTML in a parameter comes back as the text it is", async () => {
  expect((await get("/api/notify/messages?limit=1")).json().items[0].title.zh).toBe(
    "已撤回：<script>alert(5)</script>",
  );
});

test("the outbox is for administrators, and by phone only in the demo", async () => {
  expect((await get("/api/notify/outbox")).statusCode).toBe(403);
  expect((await get("/api/notify/outbox", admin)).statusCode).toBe(200);
  expect((await stack.inject({ url: "/api/notify/outbox/by-phone?phone=13800000001" })).statusCode).toBe(404);
});

test("an editor publishes a new wording; sent messages keep the old one", async () => {
  const wording = {
    channels: ["sms"],
    title: { zh: "您已撤回：{item}", en: "You withdrew: {item}" },
    body: { zh: "“{item}”（{number}）已撤回。", en: "“{item}” ({number}) is withdrawn." },
  };
  const put = (version: number, change: object = wording) =>
    stack.inject({
      method: "PUT",
      url: "/api/notify/templates/case.withdrawn",
      as: admin,
      body: { version, wording: change },
    });
  const bad = await put(1, { ...wording, title: { zh: "{items}", en: "" } });
  expect(bad.json()).toMatchObject({ status: 422, code: "notify.template_placeholder" });
  expect(bad.json().detail).toContain("{item} {number}");
  const [first, second] = await Promise.all([put(1), put(1)]);
  expect([first.statusCode, second.statusCode].sort()).toEqual([200, 409]);
  await stack.notify.send(stack.work(), { to: mei.id, template: "case.withdrawn", params: { item: "A", number: "6" } });
  const [newest, older] = (await get("/api/notify/messages?limit=2")).json().items;
  expect(newest.title.zh).toBe("您已撤回：A");
  expect(older.title.zh).toMatch(/^已撤回/);
  const versions = (await get("/api/notify/templates/case.withdrawn/versions", admin)).json().items;
  expect(versions.map((each: { version: number }) => each.version)).toEqual([2, 1]);
});

test("lists at size use an index", async () => {
  await sql`insert into notify.message (recipient_id, id, template, template_version, kind, params, sent_at)
    select gen_random_uuid(), gen_random_uuid(), 'case.withdrawn', 1, 'case', '{}', now() from generate_series(1, 20000)`.execute(
    stack.db,
  );
  await sql`analyze notify.message`.execute(stack.db);
  for (const condition of ["", "&unread=true", "&kind=case"]) {
    const sent = await stack.countStatements(() => get(`/api/notify/messages?limit=20${condition}`));
    expect(sent).toHaveLength(2);
    for (const statement of sent) {
      const plan = await genericPlan(stack.db, statement);
      expect(plan, statement).toMatch(/Index/);
      expect(plan, statement).not.toMatch(/Seq Scan/);
    }
  }
});
