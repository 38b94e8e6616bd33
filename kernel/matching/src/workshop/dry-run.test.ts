import { makeResidentId } from "@zhida/china-ids";
import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowance, CIVIL, dmnOf, ELSEWHERE, type PolicyStack, policyStack } from "../testing/policy-stack.ts";
import { dryRunJob } from "./jobs.ts";
import { runDryRun } from "./run-dry-run.ts";

let stack: PolicyStack;
let lan: Actor;
let hong: Actor;
beforeAll(async () => {
  stack = await policyStack();
  await stack.populate();
  const id = (sequence: number) => makeResidentId({ division: "990122", birthDate: "1985-05-05", sequence });
  lan = await stack.join(id(101), "罗兰", { organisation: CIVIL, role: "policy_officer" });
  hong = await stack.join(id(102), "方红", { organisation: CIVIL, role: "policy_officer" });
  const { body } = await stack.call(lan, "POST", "policies", { code: "cab.allowance", content: allowance() });
  expect(body.check.errors).toBe(0);
  await stack.call(lan, "POST", "policies/cab.allowance/draft/submit", { revision: 1 });
  await stack.call(hong, "POST", "policies/cab.allowance/draft/approve", { revision: 1 });
  const next = allowance({ dmn: dmnOf([[">= 67", "-", "true", "第三条"]]) });
  await stack.call(lan, "POST", "policies", { code: "cab.allowance", content: next });
});
afterAll(() => stack.stop());

const finished = async (id: string) => {
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await stack.call(lan, "GET", `dry-runs/${id}`);
    if (body.state === "done" || body.state === "failed") return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the dry run did not end");
};

test("a draft is tried on everybody and compared: how many, where, who loses it and by which condition", async () => {
  const started = await stack.call(lan, "POST", "policies/cab.allowance/dry-runs", { version: 2, against: 1 });
  expect([started.status, started.body.state]).toEqual([202, "queued"]);
  const run = await finished(started.body.id);
  expect(run).toMatchObject({ state: "done", progress: { done: 1, total: 1 }, startedBy: "罗兰" });
  expect(run.result).toMatchObject({ eligible: 1, undecided: 0, gained: 0, lost: 1 });
  expect(run.result.byDivision.find(({ division }: { division: string }) => division === "990122001")).toEqual({
    division: "990122001",
    eligible: 1,
    undecided: 0,
    gained: 0,
    lost: 1,
  });
  const { body } = await stack.call(lan, "GET", `dry-runs/${run.id}/subjects?side=lost`);
  expect(body.items).toHaveLength(1);
  const [lost] = body.items;
  expect(lost.maskedKey).toMatch(/^990122\*{10}\w{2}$/);
  expect([lost.before.reasons[0].sentence.zh, lost.after.reasons[0].sentence.zh]).toEqual([
    expect.stringContaining("65"),
    expect.stringContaining("67"),
  ]);
  expect((await stack.call(lan, "GET", `dry-runs/${run.id}/subjects?side=gained`)).body.items).toEqual([]);
  expect((await stack.call(lan, "GET", "policies/cab.allowance/dry-runs")).body.items).toHaveLength(1);
});

test("a run that was broken off goes on behind its last batch, and one that is done is not run again", async () => {
  const { body } = await stack.call(lan, "POST", "policies/cab.allowance/dry-runs", { version: 2, against: 1 });
  await finished(body.id);
  await sql`update matching.dry_run set state = 'running', result = null, finished_at = null where id = ${body.id}`.execute(
    stack.db,
  );
  const deps = { identity: stack.identity, facts: stack.matching, engine: stack.matching };
  await runDryRun(deps, stack.work(), body.id);
  const again = await finished(body.id);
  expect(again).toMatchObject({ state: "done", progress: { done: 1, total: 1 } });
  await runDryRun(deps, stack.work(), body.id);
  expect((await stack.call(lan, "GET", `dry-runs/${body.id}/subjects`)).body.items).toHaveLength(1);
});

test("a run that cannot be finished ends as failed and says so, whatever the reason", async () => {
  const begun = async () =>
    (await stack.call(lan, "POST", "policies/cab.allowance/dry-runs", { version: 2, against: 1 })).body.id as string;
  const deps = { identity: stack.identity, facts: stack.matching, engine: stack.matching };
  const refused = await begun();
  await finished(refused);
  const again = () =>
    sql`update matching.dry_run set state = 'running', result = null, finished_at = null where id = ${refused}`.execute(
      stack.db,
    );
  await again();
  const broken = dmnOf([[">= 67", "-", "true", "第三条"]]).replaceAll("person.age", "person.agee");
  await sql`update matching.dry_run set content = jsonb_set(content, '{dmn}', to_jsonb(${broken}::text))
    where id = ${refused}`.execute(stack.db);
  await runDryRun(deps, stack.work(), refused);
  expect(await finished(refused)).toMatchObject({
    state: "failed",
    result: null,
    failure: { zh: expect.stringContaining("person.agee"), en: expect.stringContaining("person.agee") },
  });
  const job = dryRunJob(deps);
  const given = await begun();
  await finished(given);
  await job.givenUp?.(stack.work(), { id: given });
  expect(await finished(given)).toMatchObject({ state: "done", failure: null });
  await sql`update matching.dry_run set state = 'running', result = null, finished_at = null where id = ${given}`.execute(
    stack.db,
  );
  await job.givenUp?.(stack.work(), { id: given });
  const { state, failure, finishedAt } = await finished(given);
  expect([state, failure.zh, finishedAt]).toEqual([
    "failed",
    expect.stringMatching(/多次未能完成/),
    expect.any(String),
  ]);
});

test("officers of another county see no dry run", async () => {
  const id = makeResidentId({ division: "990122", birthDate: "1985-05-05", sequence: 104 });
  const other = await stack.join(id, "韩冬", { organisation: ELSEWHERE, role: "policy_officer" });
  const { rows } = await sql<{ id: string }>`select id from matching.dry_run limit 1`.execute(stack.db);
  expect((await stack.call(other, "GET", `dry-runs/${rows[0]?.id}`)).status).toBe(404);
  expect((await stack.call(other, "GET", `dry-runs/${rows[0]?.id}/subjects`)).status).toBe(404);
  expect((await stack.call(other, "POST", "policies/cab.allowance/dry-runs", { version: 1 })).status).toBe(404);
});
