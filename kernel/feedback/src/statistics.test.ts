import type { Actor } from "@zhida/identity";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Level } from "./contract.ts";
import { toStats } from "./stats.ts";
import { BAD, type FeedbackStack, FUND, feedbackStack, SOCIAL } from "./testing/feedback-stack.ts";
import { recomputedBoard, storedBoard } from "./testing/recomputed-board.ts";

let stack: FeedbackStack;
let people: Actor[];
let heads: Record<string, Actor>;
let supervisor: Actor;
beforeAll(async () => {
  stack = await feedbackStack();
  people = await Promise.all(["林晓梅", "林建国", "陈志强", "周婷"].map((name) => stack.person(name)));
  heads = {
    [FUND]: await stack.person("郑文", { organisation: FUND, roles: ["department_head", "department_officer"] }),
    [SOCIAL]: await stack.person("何静", { organisation: SOCIAL, roles: ["department_head", "department_officer"] }),
  };
  supervisor = await stack.person("罗兰", { organisation: "990122", roles: ["supervisor"] });
});
afterAll(() => stack.stop());

type Story = {
  level: Level;
  organisation: string;
  item: string;
  /** What becomes of a bad rating. */
  fate: "left-open" | "done" | "appealed" | "upheld" | "dismissed" | "done-and-upheld";
  again: Level | null;
};
const level = fc.constantFrom<Level>(1, 2, 3, 4, 5);
const story: fc.Arbitrary<Story> = fc.record({
  level,
  organisation: fc.constantFrom(FUND, SOCIAL),
  item: fc.constantFrom("fund-withdrawal", "work-injury"),
  fate: fc.constantFrom("left-open", "done", "appealed", "upheld", "dismissed", "done-and-upheld"),
  again: fc.option(level),
});

/** Lives one story through the API; several of them run at the same time. */
async function live({ level, organisation, item, fate, again }: Story, person: Actor): Promise<void> {
  const head = heads[organisation] as Actor;
  const caseId = await stack.finishedCase(person, { organisation, item });
  const rate = (value: Level) =>
    stack.call(person).post("ratings", { caseId, ...(value <= 2 ? BAD : {}), level: value });
  const [rated] = await Promise.all([rate(level), rate(level)]);
  const { rating } = (await stack.feedback.handlingsOfCase(stack.work(), caseId))[0] ?? {};
  expect(rating, JSON.stringify(rated.body)).toBeTruthy();
  if (!rating?.reworkId) return;
  const finish = () => finishRework(rating.reworkId as string, head);
  const appeal = async () =>
    (
      await stack
        .call(head)
        .post(`ratings/${rating.id}/appeal`, { grounds: "该评价与本次办理无关，属于恶意刷评，申请复核。" })
    ).body.id;
  const decide = async (id: string, upheld: boolean) => {
    const decision = { upheld, note: "经核实情况属实" };
    await Promise.all([1, 2].map(() => stack.call(supervisor).post(`appeals/${id}/decision`, decision)));
  };
  if (fate === "done") await finish();
  if (fate === "done" && again !== null) await rate(again);
  if (fate === "appealed") await appeal();
  if (fate === "upheld") await decide(await appeal(), true);
  if (fate === "dismissed") await decide(await appeal(), false);
  if (fate === "done-and-upheld") {
    const id = await appeal();
    await Promise.all([finish(), decide(id, true)]);
  }
}

async function finishRework(id: string, head: Actor): Promise<void> {
  const { version } = (await stack.call(head).get(`reworks/${id}`)).body;
  const measures = "已核实情况并完成整改，向当事人致歉。";
  const put = await stack.call(head).post(`reworks/${id}/measures`, { expectedVersion: version, measures });
  const call = { method: "phone", reached: true, accepted: true, record: "当事人认可整改" };
  await stack.call(head).post(`reworks/${id}/call-backs`, { expectedVersion: put.body.version ?? version, ...call });
}

/** A month later, what is still open is finished late. */
async function finishTheRest(): Promise<void> {
  stack.clock.set(new Date(stack.clock.now().getTime() + 40 * 86_400_000).toISOString());
  for (const head of Object.values(heads)) {
    const { items } = (await stack.call(head).get("reworks?state=open&limit=100")).body;
    await Promise.all(items.map(({ id }: { id: string }) => finishRework(id, head)));
  }
}

test("the counts kept up one by one equal the counts taken anew, whatever happens at the same time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { minLength: 4, maxLength: 10 }),
      fc.constantFrom(0, 20, 31),
      async (stories, day) => {
        stack.clock.set(new Date(Date.parse("2026-03-02T10:00:00+08:00") + day * 86_400_000).toISOString());
        await Promise.all(stories.map((each, index) => live(each, people[index % people.length] as Actor)));
        await stack.settle();
        expect(await storedBoard(stack.db)).toEqual(await recomputedBoard(stack.db));
        await finishTheRest();
        expect(await storedBoard(stack.db)).toEqual(await recomputedBoard(stack.db));
      },
    ),
    { numRuns: 8, seed: 20261122 },
  );
  const { levels, excluded, reworks, secondRatings } = await stack.feedback.statsFor(stack.work(), {
    division: "990122",
  });
  expect([...levels, excluded, reworks.inTime, reworks.done - reworks.inTime, secondRatings.ratings]).not.toContain(0);
}, 120_000);

test("the public board sums departments and items, the best first", async () => {
  const board = (await stack.call(undefined).get("board?division=990122")).body;
  const items = (await stack.call(undefined).get(`board?division=990122&organisation=${FUND}`)).body;
  const ratings = (rows: { stats: { ratings: number } }[]) => rows.reduce((sum, row) => sum + row.stats.ratings, 0);
  expect(ratings(board.rows)).toBe(board.total.ratings);
  expect(ratings(items.rows)).toBe(items.total.ratings);
  expect(board.rows.map((row: { code: string }) => row.code).sort()).toEqual([FUND, SOCIAL]);
  expect(board.rows.find((row: { code: string }) => row.code === FUND).name.zh).toBe("云溪县住房公积金管理中心");
  const scores = board.rows.map((row: { stats: { score: number | null } }) => row.stats.score ?? 0);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect((await stack.call(undefined).get("board?division=990123")).body.rows).toEqual([]);
  expect((await stack.call(undefined).get("board?division=9901")).body.total).toEqual(board.total);
  expect((await stack.call(undefined).get("board?division=990122&from=2030-01")).body.total.ratings).toBe(0);
});

test("what the public reads leads to nobody", async () => {
  const caseId = await stack.finishedCase(people[0] as Actor);
  await stack
    .call(people[0])
    .post("ratings", { caseId, level: 2, reasons: ["overdue"], comment: "我是林晓梅，电话13812345678" });
  const [shown] = (await stack.call(undefined).get("board/ratings?division=990122&limit=1")).body.items;
  expect(shown).toMatchObject({ level: 2, name: "林*梅", comment: "我是林*梅，电话***********" });
  expect(Object.keys(shown).sort()).toEqual([
    "comment",
    "level",
    "name",
    "organisation",
    "ratedOn",
    "reasons",
    "reply",
    "title",
  ]);
  await stack
    .finishedCase(people[1] as Actor)
    .then((id) => stack.call(people[1]).post("ratings", { caseId: id, level: 4, anonymous: true }));
  expect((await stack.call(undefined).get("board/ratings?division=990122&limit=1")).body.items[0].name).toBeNull();
});

test("few ratings make no score", () => {
  const counts = {
    level_1: 1,
    level_2: 0,
    level_3: 1,
    level_4: 0,
    level_5: 2,
    excluded: 0,
    reworks_opened: 1,
    reworks_done: 0,
    reworks_in_time: 0,
    second_ratings: 0,
    second_satisfied: 0,
  };
  expect(toStats(counts, 5)).toMatchObject({ ratings: 4, score: null, satisfiedPercent: null });
  expect(toStats(counts, 4)).toMatchObject({ ratings: 4, score: 3.5, satisfiedPercent: 75 });
});
