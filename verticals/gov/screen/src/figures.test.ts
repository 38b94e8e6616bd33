import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureRecord } from "./contract.ts";
import { installFigures } from "./store/figures.ts";
import { type ScreenStack, screenStack } from "./testing/screen-stack.ts";

let stack: ScreenStack;
let admin: Actor;
let dispatcher: Actor;
let head: Actor;
beforeAll(async () => {
  stack = await screenStack();
  admin = await stack.staff("system_admin", "990122-DATA", "管理员");
  dispatcher = await stack.staff("dispatcher", "990122-CMD");
  head = await stack.staff("department_head", "990122-URBN", "秦岚");
});
afterAll(() => stack.stop());

const keysFor = async (as: Actor, query = ""): Promise<string[]> =>
  (await stack.get(as, `figures${query}`)).body.items.map(({ key }: { key: string }) => key);
const altered = (records: FigureRecord[], key: string, change: Partial<FigureRecord>): FigureRecord[] =>
  records.map((each) => (each.key === key ? { ...each, ...change } : each));

describe("before anybody changed anything", () => {
  test("a county sees what comes with Zhida, counted, in its tone", async () => {
    const { body } = await stack.get(dispatcher, "figures");
    expect(body).toMatchObject({ division: "990122", version: 0 });
    expect(body.items[0]).toMatchObject({ key: "open", value: 27, tone: "plain", depth: "detail" });
    expect(body.items.find(({ key }: { key: string }) => key === "overdue")).toMatchObject({ value: 3, tone: "alarm" });
    expect(body.items.map(({ key }: { key: string }) => key)).not.toContain("satisfaction");
  });

  test("a role that a figure does not name neither sees nor hears of it", async () => {
    expect(await keysFor(dispatcher)).toContain("supervised");
    expect(await keysFor(head)).not.toContain("supervised");
    expect((await stack.get(head, "figures/supervised/details")).body.code).toBe("screen.not_seen");
  });

  test("starting again stores nothing twice", async () => {
    await installFigures(stack.db, 1, [], new Date());
    expect((await stack.settings(admin)).records.length).toBeGreaterThan(9);
  });
});

describe("the ceiling of a role", () => {
  test("lets a dispatcher down to the incidents, which name no reporter", async () => {
    const { status, body } = await stack.get(dispatcher, "figures/open/details");
    expect(status).toBe(200);
    expect(Object.keys(body.items[0]).sort()).toEqual(["at", "id", "state", "title", "tone", "where"]);
  });

  test("lets a head of department see what a figure is made of, the largest first, but no incident", async () => {
    const parts = await stack.get(head, "figures/open/parts?by=town");
    expect(parts.body.items.map(({ value }: { value: number }) => value)).toEqual([20, 7]);
    const details = await stack.get(head, "figures/open/details");
    expect([details.status, details.body.code]).toEqual([403, "screen.no_details"]);
    expect(details.body.detail).toContain("不能查看单个事件");
    expect((await stack.get(head, "figures/open/details", "en")).body.detail).toContain("not single incidents");
  });

  test("keeps whoever sees the sum alone from its parts", async () => {
    const parts = await stack.get(head, "figures/devices-online/parts?by=device");
    expect([parts.status, parts.body.code]).toEqual([403, "screen.sum_only"]);
    expect((await stack.get(dispatcher, "figures/devices-online/parts?by=device")).status).toBe(200);
  });

  test("is what the administrator says it is", async () => {
    const { records, version } = await stack.settings(admin);
    const lower = altered(records, "open", { ceilings: { dispatcher: "breakdown", department_head: "figure" } });
    expect((await stack.save(admin, version, lower)).status).toBe(200);
    expect((await stack.get(dispatcher, "figures/open/details")).status).toBe(403);
    expect((await stack.get(head, "figures/open/parts?by=town")).status).toBe(403);
    expect((await stack.get(dispatcher, "figures")).body.items[0]).toMatchObject({ depth: "breakdown" });
    expect((await stack.save(admin, version + 1, records)).status).toBe(200);
  });

  test("goes no further than the figure itself", async () => {
    expect((await stack.get(dispatcher, "figures/no-such/parts?by=town")).status).toBe(404);
    expect((await stack.get(dispatcher, "figures/open/parts?by=device")).body.code).toBe("screen.no_such_breakdown");
  });
});

describe("an administrator", () => {
  test("hides a figure, gives another a threshold and a place; the next look at the screen shows it", async () => {
    const { records, version } = await stack.settings(admin);
    const changed = altered(altered(records, "verifying", { shown: false }), "open", {
      name: { zh: "在办", en: "Being handled" },
      levels: [
        { from: 0, tone: "calm" },
        { from: 20, tone: "alarm" },
      ],
    });
    const moved = [...changed.slice(1), changed[0]!];
    const saved = await stack.save(admin, version, moved);
    expect(saved.body).toMatchObject({ version: version + 1, updatedBy: "管理员" });
    const { body } = await stack.get(dispatcher, "figures");
    expect(body.items.at(-1)).toMatchObject({ key: "open", name: { zh: "在办" }, tone: "alarm" });
    expect(body.items.map(({ key }: { key: string }) => key)).not.toContain("verifying");
    const [newest] = (await stack.get(admin, "settings/versions")).body.items;
    expect(newest).toMatchObject({
      version: version + 1,
      updatedBy: "管理员",
      changes: [
        { key: "verifying", what: ["shown"] },
        { key: "open", what: ["name", "levels", "order"] },
      ],
    });
    const done = await stack.inject({ as: admin, url: "/api/identity/administration" });
    expect(done.json().items[0]).toMatchObject({
      action: "screen_figures_changed",
      actorName: "管理员",
      division: "990122",
      target: "待核查、在办",
      detail: { version: version + 1 },
    });
  });

  test("who was overtaken by another is told so in both languages, and nothing is lost", async () => {
    const { records, version } = await stack.settings(admin);
    const [one, other] = await Promise.all([
      stack.save(admin, version, altered(records, "open", { shown: false })),
      stack.save(admin, version, altered(records, "overdue", { shown: false })),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const stale = await stack.save(admin, version, records, "en");
    expect([stale.status, stale.body.code]).toEqual([409, "screen.stale_figures"]);
    expect(stale.body.detail).toContain("Another administrator");
    expect((await stack.save(admin, version, records)).body.detail).toContain("其他管理员");
    expect((await stack.settings(admin)).version).toBe(version + 1);
  });

  test("finds the history page by page, and nobody changes it afterwards", async () => {
    const first = (await stack.get(admin, "settings/versions?limit=2")).body;
    const second = (await stack.get(admin, `settings/versions?limit=2&cursor=${first.next}`)).body;
    const versions = [...first.items, ...second.items].map(({ version }: { version: number }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => b - a));
    await expect(sql`update screen.figures set updated_by_name = ''`.execute(stack.db)).rejects.toThrow("append-only");
    await expect(sql`delete from screen.figures`.execute(stack.db)).rejects.toThrow("append-only");
  });

  type Change = (records: FigureRecord[]) => FigureRecord[];
  const levels =
    (...from: number[]): Change =>
    (records) =>
      altered(records, "open", { levels: from.map((each) => ({ from: each, tone: "warn" })) });
  test.each<[string, Change]>([
    ["levels_not_rising", levels(1)],
    ["levels_not_rising", levels(0, 5, 5)],
    ["levels_not_rising", levels(0, 9, 3)],
    ["level_out_of_range", levels(0, 2.5)],
    [
      "level_out_of_range",
      (records) =>
        altered(records, "satisfaction", {
          levels: [
            { from: 0, tone: "alarm" },
            { from: 95, tone: "calm" },
          ],
        }),
    ],
    ["figures_differ", (records) => records.slice(1)],
    ["figures_differ", (records) => [...records.slice(1), records[1]!]],
    ["figure_altered", (records) => altered(records, "open", { measure: "overdue" })],
    ["breakdown_unknown", (records) => altered(records, "closed-today", { breakdowns: ["town"] })],
    ["role_without_screen", (records) => altered(records, "open", { ceilings: { window_clerk: "figure" } })],
  ])("is told what is wrong: %s", async (code, change) => {
    const { records, version } = await stack.settings(admin);
    const { status, body } = await stack.save(admin, version, change(records));
    expect([status, body.code]).toEqual([422, `screen.${code}`]);
    expect(body.detail).not.toMatch(/[{}]/);
  });

  test.each([
    ["without a threshold", { levels: [] }],
    ["below nothing", { levels: [{ from: -1, tone: "calm" as const }] }],
    ["without a name", { name: { zh: " ", en: "Open" } }],
  ])("a record %s is not taken", async (_what, change) => {
    const { records, version } = await stack.settings(admin);
    expect((await stack.save(admin, version, altered(records, "open", change))).status).toBe(400);
  });

  test("fits twelve on the screen", async () => {
    const { records, version } = await stack.settings(admin);
    const many = Array.from({ length: 4 }, (_, index) => ({
      ...records[0]!,
      key: `more-${"abcd"[index]}`,
      shown: true,
    }));
    await installFigures(stack.db, 2, [...records, ...many], new Date());
    const now = await stack.settings(admin);
    expect(now.records.slice(-4).map(({ key, shown }) => [key, shown])).toEqual(many.map(({ key }) => [key, false]));
    const all = now.records.map((each) => ({ ...each, shown: true }));
    expect((await stack.save(admin, version, all)).body.code).toBe("screen.too_many_shown");
  });
});

describe("others", () => {
  test("who is no administrator changes nothing, not even his own ceiling", async () => {
    const { records, version } = await stack.settings(admin);
    for (const as of [dispatcher, head]) {
      expect((await stack.get(as, "settings")).status).toBe(403);
      expect((await stack.get(as, "settings/versions")).status).toBe(403);
      expect((await stack.save(as, version, records)).status).toBe(403);
    }
  });

  test("the administrator does not see the screen by that alone", async () => {
    expect((await stack.get(admin, "figures")).status).toBe(403);
  });

  test("a neighbouring county has its own figures and is not looked into", async () => {
    const neighbour = await stack.staff("system_admin", "990123-DATA");
    const theirs = await stack.staff("dispatcher", "990123-CMD");
    expect((await stack.settings(neighbour)).version).toBe(0);
    for (const path of ["settings?division=990122", "settings/versions?division=990122"]) {
      expect((await stack.get(neighbour, path)).status).toBe(403);
    }
    for (const path of ["figures?division=990122", "figures/open/parts?division=990122&by=town"]) {
      expect((await stack.get(theirs, path)).status).toBe(403);
    }
    expect((await stack.get(theirs, "figures/open/details?division=990122")).status).toBe(403);
  });

  test("a city watches the screen of each of its counties", async () => {
    const city = await stack.staff("dispatcher", "9901-CMD");
    expect(await keysFor(city, "?division=990123")).toContain("new-today");
    expect((await stack.get(city, "figures?division=990201")).status).toBe(403);
  });
});
