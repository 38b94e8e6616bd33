import { transact } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Allowance, allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";
import { mine, money, told } from "../testing/looks.ts";
import { runCampaigns } from "./run-campaigns.ts";
import { startCampaigns } from "./start-campaign.ts";

let stack: BenefitsStack;
let people: Awaited<ReturnType<BenefitsStack["resident"]>>[];
beforeAll(async () => {
  stack = await benefitsStack();
  people = await Promise.all(Array.from({ length: 12 }, (_, i) => stack.resident({ grade: i < 8 ? 1 : 2 })));
  await Promise.all(Array.from({ length: 2300 }, (_, i) => stack.resident({ birthDate: `${1935 + (i % 20)}-03-01` })));
  await stack.settle();
});
afterAll(() => stack.stop());

const upTo = (code: string, grade: number): Allowance =>
  allowance(code, { eligible: `person.disabilityGrade <= ${grade}`, pays: "10000" });
const publishNext = (next: Allowance) =>
  transact(stack.db, (db) =>
    stack.matching.publishPacks({ ...stack.work(), db }, [next.pack], { author: "周敏", approver: "高峰" }),
  );
const campaigns = async (policy: string) => {
  const officer = await stack.staff("policy_officer");
  return (await stack.call(officer, "GET", `/campaigns?policy=${policy}`)).body.items;
};

test("a new version reaches whom it fits and ends it for whom it fits no more; who came meanwhile stays", async () => {
  await stack.publish(upTo("narrowed", 2));
  await stack.settle();
  expect((await campaigns("narrowed"))[0]).toMatchObject({
    state: "done",
    version: 1,
    author: "周敏",
    approver: "高峰",
    progress: { done: 12, total: 12, granted: 12, stopped: 0, moneyFen: 120_000 },
  });
  await publishNext(upTo("narrowed", 1));
  await stack.settle();
  expect((await campaigns("narrowed"))[0]).toMatchObject({
    state: "done",
    version: 2,
    progress: { done: 8, granted: 0, kept: 8, stopped: 4, notified: 0 },
  });
  const [kept] = people;
  const lost = people.at(-1);
  expect((await mine(stack, kept!.actor, "narrowed"))?.state).toBe("active");
  const stopped = await mine(stack, lost!.actor, "narrowed");
  expect(stopped?.state).toBe("stopped");
  expect(await told(stack, lost!.actor, stopped)).toEqual(["benefits.granted", "benefits.stopped"]);
  expect(stopped?.history.at(-1)?.note?.zh).toBeTruthy();
});

test("broken off in the middle it goes on where it was, and reaches everybody once", async () => {
  await stack.publish(allowance("long", { eligible: "person.age >= 70", pays: "10000" }));
  const published = { policy: "long", version: 1, effectiveFrom: "2026-01-01", author: "周敏", approver: "高峰" };
  await transact(stack.db, (db) => startCampaigns({ ...stack.work(), db }, published));
  await expect(
    runCampaigns(stack.deps, stack.work(), ({ policy, progress }) => {
      if (policy === "long" && progress.done > 0) throw new Error("the process was ended");
    }),
  ).rejects.toThrow("the process was ended");
  const [half] = await campaigns("long");
  expect(half).toMatchObject({ state: "running", progress: { done: 1000, total: 2300, granted: 1000 } });

  // A page that fails leaves nothing of itself.
  const { payments } = stack.deps;
  const failing = { ...payments, order: () => Promise.reject(new Error("lost")) };
  await expect(runCampaigns({ ...stack.deps, payments: failing }, stack.work())).rejects.toThrow("lost");
  expect((await campaigns("long"))[0]).toEqual(half);

  await Promise.all([runCampaigns(stack.deps, stack.work()), runCampaigns(stack.deps, stack.work())]);
  await runCampaigns(stack.deps, stack.work());
  expect((await campaigns("long"))[0]).toMatchObject({
    state: "done",
    progress: { done: 2300, granted: 2300, kept: 0, stopped: 0, notified: 2300, moneyFen: 23_000_000 },
  });
  const { rows } = await sql<{ grants: number; paid: number }>`select count(distinct g.subject_key)::int as grants,
    count(i.id)::int as paid from benefits.grant g join benefits.instalment i on i.grant_id = g.id where g.policy = 'long'`.execute(
    stack.db,
  );
  expect(rows).toEqual([{ grants: 2300, paid: 2300 }]);
});

test("one who begins to fit while a campaign runs is not swept away by it", async () => {
  await stack.publish(upTo("overtaken", 2), { budget: 20_000 });
  await stack.settle();
  expect((await campaigns("overtaken"))[0].state).toBe("held");
  const late = await stack.resident({ grade: 1 });
  await stack.settle();
  const head = await stack.staff("department_head");
  await stack.call(head, "PUT", "/programmes/overtaken/budget", {
    year: 2026,
    limitFen: 100_000_000,
    document: "云财预〔2026〕35号",
  });
  await stack.settle();
  expect((await campaigns("overtaken"))[0]).toMatchObject({ state: "done", progress: { stopped: 0 } });
  const detail = await mine(stack, late.actor, "overtaken");
  expect(detail?.state).toBe("active");
  expect(money(detail)).toEqual(["2026-03 10000 ordered"]);
});

test("a version for a later day lets the one in force go on until then", async () => {
  await stack.publish(upTo("later", 2), { budget: 20_000 });
  await stack.settle();
  const before = { policy: "later", version: 2, effectiveFrom: "2026-06-01", author: "周敏", approver: "高峰" };
  await transact(stack.db, (db) => startCampaigns({ ...stack.work(), db }, before));
  expect((await campaigns("later")).map((each: { state: string }) => each.state)).toEqual(["queued", "held"]);
  await transact(stack.db, (db) => startCampaigns({ ...stack.work(), db }, { ...before, effectiveFrom: "2026-05-01" }));
  expect((await campaigns("later")).map((each: { state: string }) => each.state)).toEqual([
    "queued",
    "cancelled",
    "held",
  ]);
});

test("before a version is published it is known who gains and loses, where, and what it costs", async () => {
  await stack.publish(upTo("forecast", 1));
  await stack.settle();
  await publishNext(upTo("forecast", 2));
  const officer = await stack.staff("policy_officer");
  const { body } = await stack.call(officer, "GET", "/programmes/forecast/forecast?version=2");
  expect(body).toMatchObject({
    versionBefore: 1,
    gained: 4,
    lost: 0,
    kept: 9,
    moneyFen: 130_000,
    moneyBeforeFen: 90_000,
    exceedsBudget: false,
    sampled: null,
    byDivision: [{ division: "990122001", gained: 4, lost: 0, moneyFen: 130_000 }],
  });
});
