import { createLiveBus, newId } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { actorOf, eventually, mei, type NotifyStack, notifyStack, wei } from "./testing/notify-stack.ts";

let stack: NotifyStack;
let address: string;
const open: AbortController[] = [];
beforeAll(async () => {
  stack = await notifyStack();
  address = await stack.server.listen({ port: 0, host: "127.0.0.1" });
});
afterEach(async () => {
  for (const screen of open.splice(0)) screen.abort();
  await sql`truncate notify.outbox, notify.delivery, notify.message`.execute(stack.db);
});
afterAll(() => stack.stop());

type News = { unread: number; message?: { title: { zh: string } } };

/** A browser's EventSource over a real socket; collects what arrives. */
async function watch(personId: string): Promise<News[]> {
  const abort = new AbortController();
  open.push(abort);
  const response = await fetch(`${address}/api/notify/live`, {
    headers: { authorization: personId, accept: "text/event-stream" },
    signal: abort.signal,
  });
  const news: News[] = [];
  void read(response, news).catch(() => {});
  await eventually(() => news.length > 0);
  return news;
}

async function read(response: Response, news: News[]) {
  let text = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) if (part.startsWith("data: ")) news.push(JSON.parse(part.slice(6)));
  }
}

const send = (to: string, number: string) =>
  stack.notify.send(stack.work(), { to, template: "case.withdrawn", params: { item: "户口迁移", number } });

test("a notice appears on every screen of the person, and on nobody else's", async () => {
  const [phone, desktop, other] = await Promise.all([watch(mei.id), watch(mei.id), watch(wei.id)]);
  expect(phone.every((each) => each.unread === 0)).toBe(true);
  await send(mei.id, "1");
  for (const screen of [phone, desktop]) {
    await eventually(() => screen.some((each) => each.unread === 1 && each.message?.title.zh === "已撤回：户口迁移"));
  }
  expect(other).toEqual([{ unread: 0 }]);
});

test("a campaign's notice appears at once as well", async () => {
  const screen = await watch(mei.id);
  const townspeople = Array.from({ length: 200 }, () => newId());
  const notice = { template: "case.withdrawn", params: { item: "户口迁移", number: "2" } };
  await stack.notify.sendMany(
    stack.work(),
    [mei.id, ...townspeople].map((to) => ({ ...notice, to })),
  );
  await eventually(() => screen.some((each) => each.unread === 1));
});

test("reading on one screen clears the count on the other", async () => {
  await send(mei.id, "1");
  const screen = await watch(mei.id);
  expect(screen.at(-1)?.unread).toBe(1);
  await stack.inject({ method: "POST", url: "/api/notify/messages/read-all", as: actorOf(mei) });
  await eventually(() => screen.at(-1)?.unread === 0);
});

test("a burst arrives complete, in order and without repetition", async () => {
  const screen = await watch(mei.id);
  for (let n = 1; n <= 15; n++) await send(mei.id, String(n));
  await eventually(() => screen.at(-1)?.unread === 15);
  const counts = screen.filter((each) => each.message).length;
  expect(counts).toBe(15);
});

test("a notice sent by another process arrives too", async () => {
  const [ours, theirs] = await Promise.all([createLiveBus(stack.url), createLiveBus(stack.url)]);
  const heard: unknown[] = [];
  ours.subscribe("notify.inbox", (id) => heard.push(id));
  theirs.publish({ db: stack.db }, "notify.inbox", mei.id);
  await eventually(() => heard.includes(mei.id));
  await Promise.all([ours.stop(), theirs.stop()]);
});

test("a stranger gets no stream", async () => {
  const response = await fetch(`${address}/api/notify/live`);
  expect(response.status).toBe(401);
});
