import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack, NOW } from "../testing/benefits-stack.ts";
import { mine, money, told } from "../testing/looks.ts";

let stack: BenefitsStack;
const graded = (code: string, mode: "automatic" | "confirm" = "automatic") =>
  allowance(code, {
    eligible: "person.disabilityGrade <= 2",
    pays: "if person.disabilityGrade = 1 then 30000 else 10000",
    mode,
  });
const on = async (day: string) => {
  stack.clock.set(`${day}T09:30:00+08:00`);
  await stack.settle();
  await stack.settle();
};
const certificateOf = async (key: string) =>
  (
    await sql<{ id: string }>`select id from exchange.record
      where dataset = 'disability.certificate' and subject_key = ${key} order by valid_from desc, id desc limit 1`.execute(
      stack.db,
    )
  ).rows[0]?.id as string;
const committed = async (policy: string) => {
  const { rows } = await sql<{
    fen: number;
  }>`select committed_fen as fen from benefits.budget where policy = ${policy}`.execute(stack.db);
  return rows[0]?.fen;
};

beforeEach(async () => {
  stack ??= await benefitsStack();
  stack.clock.set(NOW);
});
afterAll(() => stack.stop());

test("declining calls back what the bank does not have; taking it up again pays once", async () => {
  const { actor } = await stack.resident({ grade: 2 });
  await stack.settle();
  await stack.publish(graded("declined"));
  await stack.settle();
  const given = await mine(stack, actor, "declined");
  expect(given?.may).toMatchObject({ decline: true, resume: false });
  const declined = await stack.call(actor, "POST", `/mine/${given?.id}/decline`, { version: given?.version });
  expect(declined.body).toMatchObject({ state: "declined", may: { decline: false, resume: true } });
  expect(money(declined.body)).toEqual(["2026-03 10000 reversed"]);
  expect(await committed("declined")).toBe(0);
  expect((await stack.call(actor, "POST", `/mine/${given?.id}/decline`, { version: given?.version })).status).toBe(409);

  await on("2026-03-04");
  expect((await mine(stack, actor, "declined"))?.state).toBe("declined");
  const back = await stack.call(actor, "POST", `/mine/${given?.id}/take-up`, { version: declined.body.version });
  expect(back.body.state).toBe("active");
  expect(money(back.body)).toEqual(["2026-03 10000 reversed", "2026-03+1 10000 ordered"]);
  await on("2026-03-05");
  const paid = await mine(stack, actor, "declined");
  expect(money(paid)).toEqual(["2026-03 10000 reversed", "2026-03+1 10000 paid"]);
  expect(await committed("declined")).toBe(10_000);

  // What is paid stays his, and the same month is not paid again.
  const again = await stack.call(actor, "POST", `/mine/${paid?.id}/decline`, { version: paid?.version });
  const taken = await stack.call(actor, "POST", `/mine/${paid?.id}/take-up`, { version: again.body.version });
  expect(money(taken.body)).toEqual(["2026-03 10000 reversed", "2026-03+1 10000 paid"]);
  expect(taken.body.recoveries).toEqual([]);
});

test("an offer is granted by one word, and not before", async () => {
  const { actor } = await stack.resident({ grade: 1 });
  await stack.settle();
  await stack.publish(graded("offered", "confirm"));
  await stack.settle();
  const offer = await mine(stack, actor, "offered");
  expect(offer).toMatchObject({ state: "offered", instalments: [], may: { confirm: true } });
  const taken = await stack.call(actor, "POST", `/mine/${offer?.id}/take-up`, { version: offer?.version });
  expect(taken.body).toMatchObject({ state: "active", since: "2026-03-02" });
  expect(money(taken.body)).toEqual(["2026-03 30000 ordered"]);
  expect((await stack.call(actor, "POST", `/mine/${offer?.id}/take-up`, { version: taken.body.version })).status).toBe(
    409,
  );
});

test("what changes back within the day neither pays twice nor is told", async () => {
  const { actor, key } = await stack.resident({ grade: 2 });
  await stack.settle();
  await stack.publish(graded("flaps"));
  await stack.settle();
  const record = await certificateOf(key);
  for (let i = 0; i < 3; i++) {
    await sql`update exchange.record set data = data || '{"status":"suspended"}' where id = ${record}`.execute(
      stack.db,
    );
    await stack.settle();
    await sql`update exchange.record set data = data || '{"status":"valid"}' where id = ${record}`.execute(stack.db);
    await stack.settle();
  }
  await on("2026-03-03");
  const detail = await mine(stack, actor, "flaps");
  expect(detail?.state).toBe("active");
  expect(money(detail)).toEqual(["2026-03 10000 paid"]);
  expect(await told(stack, actor, detail)).toEqual(["benefits.granted"]);
  expect(detail?.history.map(({ event }) => event)).toEqual(["granted"]);
  expect(detail?.recoveries).toEqual([]);
});

test("who ceases to fit loses it when the day is over; the period that began stays his", async () => {
  const { actor, key } = await stack.resident({ grade: 2 });
  await stack.settle();
  await stack.publish(graded("lost"));
  await stack.settle();
  await on("2026-03-10");
  await stack.endRecord(await certificateOf(key), "2026-03-10");
  await stack.settle();
  expect((await mine(stack, actor, "lost"))?.state).toBe("active");
  await on("2026-03-11");
  const stopped = await mine(stack, actor, "lost");
  expect(stopped).toMatchObject({ state: "stopped", until: "2026-03-10", recoveries: [], may: { appeal: true } });
  expect(money(stopped)).toEqual(["2026-03 10000 paid"]);
  expect(await told(stack, actor, stopped)).toEqual(["benefits.granted", "benefits.stopped"]);
  await on("2026-04-02");
  expect(money(await mine(stack, actor, "lost"))).toEqual(["2026-03 10000 paid"]);
});

test("every period is paid once, however often the day is settled", async () => {
  const { actor } = await stack.resident({ grade: 2 });
  await stack.settle();
  await stack.publish(graded("renewed"));
  await stack.settle();
  for (const day of ["2026-03-31", "2026-04-01", "2026-04-01", "2026-04-15", "2026-05-06", "2026-05-07"]) await on(day);
  const detail = await mine(stack, actor, "renewed");
  expect(money(detail)).toEqual(["2026-03 10000 paid", "2026-04 10000 paid", "2026-05 10000 paid"]);
  expect(detail?.history.filter(({ event }) => event === "renewed")).toHaveLength(2);
});

test("a correction dated last month pays the months the difference, and asks back what was too much", async () => {
  const up = await stack.resident({ grade: 2 });
  const down = await stack.resident({ grade: 1 });
  await stack.settle();
  await stack.publish(graded("corrected"));
  await stack.settle();
  await on("2026-04-02");
  expect(money(await mine(stack, down.actor, "corrected"))).toEqual(["2026-03 30000 paid", "2026-04 30000 ordered"]);
  await on("2026-04-20");
  for (const [who, grade] of [
    [up, 1],
    [down, 2],
  ] as const) {
    await stack.endRecord(await certificateOf(who.key), "2026-03-02");
    await stack.register("disability.certificate", who.key, { status: "valid", grade }, { from: "2026-03-02" });
  }
  await stack.settle();
  await on("2026-04-21");
  const more = await mine(stack, up.actor, "corrected");
  expect(money(more)).toEqual([
    "2026-03 10000 paid",
    "2026-03+1 20000 ordered",
    "2026-04 10000 paid",
    "2026-04+1 20000 ordered",
  ]);
  expect(await told(stack, up.actor, more)).toEqual(["benefits.granted", "benefits.adjusted"]);
  const less = await mine(stack, down.actor, "corrected");
  expect(money(less)).toEqual(["2026-03 30000 paid", "2026-04 30000 paid"]);
  expect(less?.recoveries.map(({ amountFen, state }) => `${amountFen} ${state}`)).toEqual(["20000 open", "20000 open"]);
  // Settled again it is the same.
  await on("2026-04-22");
  expect(money(await mine(stack, up.actor, "corrected"))).toHaveLength(4);
  expect((await mine(stack, down.actor, "corrected"))?.recoveries).toHaveLength(2);
});

test("a right that a correction gives for last month is paid from then on, not from before it was delivered", async () => {
  await stack.publish(graded("found-late"));
  await stack.settle();
  const { actor, key } = await stack.resident();
  await on("2026-05-07");
  await stack.register("disability.certificate", key, { status: "valid", grade: 2 }, { from: "2020-01-01" });
  await stack.settle();
  expect(money(await mine(stack, actor, "found-late"))).toEqual([
    "2026-03 10000 ordered",
    "2026-04 10000 ordered",
    "2026-05 10000 ordered",
  ]);
});

test("paid once, a grant ends, and is not paid again when the person fits again", async () => {
  const { actor, key } = await stack.resident({ grade: 2 });
  await stack.settle();
  await stack.publish(
    allowance("single", {
      eligible: "person.disabilityGrade <= 2",
      pays: "50000",
      amount: { decision: "amount", period: "once" },
    }),
  );
  await stack.settle();
  await on("2026-03-04");
  expect((await mine(stack, actor, "single"))?.state).toBe("ended");
  await stack.endRecord(await certificateOf(key), "2026-03-05");
  await on("2026-03-06");
  await stack.register("disability.certificate", key, { status: "valid", grade: 1 }, { from: "2026-03-09" });
  await on("2026-03-09");
  await on("2026-03-10");
  const detail = await mine(stack, actor, "single");
  expect(detail?.state).toBe("ended");
  expect(money(detail)).toEqual(["once 50000 paid"]);
  expect(detail?.recoveries).toEqual([]);
});

test("when a policy is no longer in force nobody has it any more, and the day is settled all the same", async () => {
  const { actor } = await stack.resident({ grade: 2 });
  await stack.settle();
  const ending = graded("ending");
  await stack.publish({ ...ending, pack: { ...ending.pack, effectiveTo: "2026-04-01" } });
  await stack.settle();
  expect((await mine(stack, actor, "ending"))?.state).toBe("active");
  await on("2026-04-01");
  const ended = await mine(stack, actor, "ending");
  expect(ended).toMatchObject({ state: "stopped", until: "2026-04-01" });
  expect(money(ended)).toEqual(["2026-03 10000 paid"]);
  expect(ended?.history.at(-1)?.note?.zh).toBe("政策已停止执行");
});
