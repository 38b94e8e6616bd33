import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServicesStack, servicesStack } from "../testing/services-stack.ts";

let stack: ServicesStack;
beforeAll(async () => {
  stack = await servicesStack();
});
afterAll(() => stack.stop());

const item = "hpf.withdraw-purchase";

test("a home buyer withdraws with one confirmation, nothing typed and nothing uploaded, within 25 statements", async () => {
  const buyer = await stack.homeBuyer();
  const warm = await stack.homeBuyer();
  await journey(warm);
  const statements = await stack.countStatements(() => journey(buyer));
  if (process.env.SHOW_SQL)
    console.log(statements.map((each, i) => `${i} ${each.replace(/\s+/g, " ").slice(0, 130)}`).join("\n"));
  expect(statements.length).toBeLessThanOrEqual(25);

  async function journey(actor: typeof buyer) {
    const opened = await stack.call(actor, "POST", "/applications", { itemCode: item }, "open");
    expect(opened.body).toMatchObject({
      state: "draft",
      oneClick: true,
      eligibility: { verdict: "yes", automatic: true },
    });
    expect(opened.status).toBe(201);
    const { id, version } = opened.body;
    const confirm = { expectedVersion: version, confirmed: true };
    const done = await stack.call(actor, "POST", `/applications/${id}/submit`, confirm, "submit");
    expect(done.body).toMatchObject({ state: "approved", payment: { amountFen: 14_862_000, state: "ordered" } });
    const receipt = await stack.call(actor, "GET", `/applications/${id}/receipt`);
    expect(receipt.body).toMatchObject({
      typedFields: 0,
      uploads: 0,
      state: "approved",
      payment: { settlesOn: "2026-03-03" },
    });
    expect(receipt.body.documents).toHaveLength(1);
  }
});
