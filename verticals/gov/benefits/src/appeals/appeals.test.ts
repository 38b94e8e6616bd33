import { afterAll, beforeAll, expect, test } from "vitest";
import { allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";
import { mine, money, told } from "../testing/looks.ts";

let stack: BenefitsStack;
const text = "残疾证仍在有效期内，请重新核对。";
beforeAll(async () => {
  stack = await benefitsStack();
  await stack.publish(allowance("appealed", { eligible: "person.disabilityGrade = 1", pays: "10000" }));
  await stack.settle();
});
afterAll(() => stack.stop());

const stopped = async () => {
  const who = await stack.resident({ grade: 1 });
  await stack.settle();
  const officer = await stack.staff("department_head");
  const grant = await mine(stack, who.actor, "appealed");
  const note = "证件存疑，先行停发。";
  const answer = await stack.call(officer, "POST", `/grants/${grant?.id}/stop`, { version: grant?.version, note });
  expect(answer.body).toMatchObject({ state: "stopped", may: { stop: false } });
  return { ...who, id: grant?.id as string };
};

test("against a stop one appeals once; upheld, it is granted again and paid once", async () => {
  const { actor, id } = await stopped();
  const appeal = await stack.call(actor, "POST", "/appeals", { policy: "appealed", grantId: id, text });
  expect(appeal.body).toMatchObject({ state: "open", dueOn: "2026-03-23", decision: null });
  expect((await stack.call(actor, "POST", "/appeals", { policy: "appealed", grantId: id, text })).status).toBe(409);

  const officer = await stack.staff("policy_officer");
  const inbox = await stack.call(officer, "GET", "/appeals");
  expect(inbox.body.items.map((each: { id: string }) => each.id)).toContain(appeal.body.id);
  const decide = { outcome: "upheld", decision: "经核实证件有效，恢复发放。" };
  const decided = await stack.call(officer, "POST", `/appeals/${appeal.body.id}/decide`, decide);
  expect(decided.body).toMatchObject({ state: "upheld", decision: decide.decision });
  expect((await stack.call(officer, "POST", `/appeals/${appeal.body.id}/decide`, decide)).status).toBe(409);

  const grant = await mine(stack, actor, "appealed");
  expect(grant?.state).toBe("active");
  expect(money(grant)).toEqual(["2026-03 10000 reversed", "2026-03+1 10000 ordered"]);
  expect(grant?.history.map(({ event }) => event)).toEqual(
    expect.arrayContaining(["granted", "stopped", "appealed", "appeal_decided"]),
  );
  expect(await told(stack, actor)).toContain("benefits.appeal-decided");
});

test("rejected, it stays as it is, with the answer", async () => {
  const { actor, id } = await stopped();
  const appeal = await stack.call(actor, "POST", "/appeals", { policy: "appealed", grantId: id, text });
  const officer = await stack.staff("department_head");
  const decide = { outcome: "rejected", decision: "证件已注销，不符合条件。" };
  expect((await stack.call(officer, "POST", `/appeals/${appeal.body.id}/decide`, decide)).body.state).toBe("rejected");
  const grant = await mine(stack, actor, "appealed");
  expect(grant?.state).toBe("stopped");
  expect(grant?.appeals).toMatchObject([{ state: "rejected", decision: decide.decision }]);
  const list = await stack.call(actor, "GET", "/appeals/mine");
  expect(list.body.items).toMatchObject([{ state: "rejected" }]);
});

test("whom nothing reached may appeal too", async () => {
  const { actor } = await stack.resident();
  const appeal = await stack.call(actor, "POST", "/appeals", { policy: "appealed", text });
  expect(appeal.body).toMatchObject({ state: "open", grantId: null });
});

test("what belongs to somebody else, or to another office, is not there; without the role it is refused", async () => {
  const { actor, id } = await stopped();
  const other = await stack.resident();
  const note = { version: 1, note: "先行停发，待核实。" };
  expect((await stack.call(other.actor, "GET", `/mine/${id}`)).status).toBe(404);
  expect((await stack.call(other.actor, "POST", `/mine/${id}/decline`, { version: 1 })).status).toBe(404);
  expect((await stack.call(other.actor, "POST", "/appeals", { policy: "appealed", grantId: id, text })).status).toBe(
    404,
  );
  const appeal = (await stack.call(actor, "POST", "/appeals", { policy: "appealed", grantId: id, text })).body;
  const decide = { outcome: "upheld", decision: "经核实应予恢复。" };

  for (const elsewhere of [
    await stack.staff("policy_officer", "990123-CAB"),
    await stack.staff("department_head", "990122-TAX"),
  ]) {
    const call = (method: "GET" | "POST" | "PUT", path: string, body?: unknown) =>
      stack.call(elsewhere, method, path, body).then(({ status }) => status);
    expect(await call("GET", `/grants/${id}`)).toBe(404);
    expect(await call("POST", `/grants/${id}/stop`, note)).toBe(404);
    expect(await call("GET", "/programmes/appealed")).toBe(404);
    expect(await call("GET", "/programmes/appealed/grants")).toBe(404);
    expect(await call("GET", "/programmes/appealed/reach-checks")).toBe(404);
    expect(await call("POST", "/programmes/appealed/reach-checks")).toBe(404);
    expect(await call("POST", `/appeals/${appeal.id}/decide`, decide)).toBe(404);
    expect((await stack.call(elsewhere, "GET", "/appeals")).body.items).toEqual([]);
    expect((await stack.call(elsewhere, "GET", "/programmes")).body.items).toEqual([]);
    expect((await stack.call(elsewhere, "GET", "/campaigns")).body.items).toEqual([]);
  }

  const clerk = await stack.staff("department_officer");
  const seen = await stack.call(clerk, "GET", `/grants/${id}`);
  expect(seen.status).toBe(200);
  expect(seen.body.may.stop).toBe(false);
  for (const unable of [clerk, other.actor]) {
    const call = (method: "GET" | "POST" | "PUT", path: string, body?: unknown) =>
      stack.call(unable, method, path, body).then(({ status }) => status);
    expect(await call("POST", `/grants/${id}/stop`, note)).toBe(403);
    const budget = { year: 2026, limitFen: 1, document: "云财预〔2026〕1号" };
    expect(await call("PUT", "/programmes/appealed/budget", budget)).toBe(403);
    expect(await call("POST", `/appeals/${appeal.id}/decide`, decide)).toBe(403);
  }
  expect((await stack.call(other.actor, "GET", "/programmes")).status).toBe(403);
});

test("an officer of several offices sees all that the widest of them sees", async () => {
  const officer = await stack.staff("department_officer", "990122-TAX");
  const wide = await stack.staff("policy_officer", "990122-FIN");
  const both = { ...officer, positions: [...officer.positions, ...wide.positions] };
  const list = await stack.call(both, "GET", "/programmes");
  expect(list.body.items.map((each: { policy: string }) => each.policy)).toContain("appealed");
});
