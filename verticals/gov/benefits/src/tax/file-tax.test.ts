import { makeCreditCode } from "@zhida/china-ids";
import type { Actor } from "@zhida/identity";
import { transact } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";

let stack: BenefitsStack;
let owner: Actor;
const code = (organisation: string) => makeCreditCode({ registrar: "9", type: "2", division: "990122", organisation });

const firm = async (name: string, organisation: string, tax: object) => {
  const key = code(organisation);
  await stack.register("business.licence", key, { division: "990122001", name });
  await stack.register("tax.enterprise", key, {
    taxpayerKind: "small-scale",
    vatPeriod: "quarterly",
    salesLastMonthFen: 0,
    propertySalesLastQuarterFen: 0,
    ...tax,
  });
  return stack.enterprise(owner, key, name);
};

beforeAll(async () => {
  stack = await benefitsStack();
  await transact(stack.db, (db) =>
    stack.benefits.publishShipped({ ...stack.work(), db }, { author: "周敏", approver: "高峰" }),
  );
  stack.clock.set("2026-04-08T10:00:00+08:00");
  owner = (await stack.resident()).actor;
  await stack.settle();
}, 120_000);
afterAll(() => stack.stop());

test("the exemption is there while filing, nobody asks for it; filed once", async () => {
  const bakery = await firm("云溪县溪畔烘焙坊", "MA0AAAA1", { salesLastQuarterFen: 28_000_000 });
  await stack.settle();
  const preview = await stack.call(bakery, "GET", "/tax-filing");
  expect(preview.body).toMatchObject({
    quarter: "2026Q1",
    salesFen: 28_000_000,
    taxFen: 840_000,
    payableFen: 0,
    filed: null,
    reliefs: [{ policy: "vat-small-scale-exemption", savedFen: 840_000 }],
  });
  expect(preview.body.reliefs[0].reasons[0].zh).toBeTruthy();
  expect(preview.body.reliefs[0].source).toBeTruthy();

  const filed = await stack.call(bakery, "POST", "/tax-filings", { quarter: "2026Q1", salesFen: 28_000_000 });
  expect(filed.body).toMatchObject({ taxFen: 840_000, reliefFen: 840_000, payableFen: 0 });
  expect(filed.body.reliefs).toMatchObject([{ policy: "vat-small-scale-exemption", version: 1 }]);
  const again = await stack.call(bakery, "POST", "/tax-filings", { quarter: "2026Q1", salesFen: 28_000_000 });
  expect(again.status).toBe(409);
  expect(again.body.code).toBe("benefits.already_filed");
  expect((await stack.call(bakery, "GET", "/tax-filings")).body.items).toHaveLength(1);
  expect((await stack.call(bakery, "GET", "/tax-filing")).body.filed.id).toBe(filed.body.id);
});

test("above the limit the levy is reduced, and the filing says what stood in the way of the exemption", async () => {
  const shop = await firm("云溪县城东百货店", "MA0AAAA2", { salesLastQuarterFen: 36_000_000 });
  await stack.settle();
  const { body } = await stack.call(shop, "GET", "/tax-filing");
  expect(body).toMatchObject({ taxFen: 1_080_000, reliefs: [{ policy: "vat-small-scale-reduced-levy" }] });
  expect(body.payableFen).toBe(360_000);
  expect(body.almost).toMatchObject([{ policy: "vat-small-scale-exemption" }]);
  const declared = await stack.call(shop, "GET", "/tax-filing?salesFen=29000000");
  expect(declared.body).toMatchObject({ payableFen: 0, reliefs: [{ policy: "vat-small-scale-exemption" }] });
});

test("only an enterprise that is a small-scale taxpayer files here, and only a quarter that is over", async () => {
  const person = await stack.call(owner, "GET", "/tax-filing");
  expect(person.body.code).toBe("benefits.not_enterprise");
  const large = await firm("云溪县云岭建材有限公司", "MA0AAAA3", { taxpayerKind: "general", salesLastQuarterFen: 1 });
  const small = await firm("云溪县溪口茶行", "MA0AAAA4", { salesLastQuarterFen: 10_000_000 });
  await stack.settle();
  expect((await stack.call(large, "GET", "/tax-filing")).body.code).toBe("benefits.taxpayer_not_small");
  const early = await stack.call(small, "POST", "/tax-filings", { quarter: "2026Q2", salesFen: 10_000_000 });
  expect(early.body.code).toBe("benefits.quarter_not_over");
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from benefits.tax_filing
    where credit_code = ${small.subject.key}`.execute(stack.db);
  expect(rows[0]?.count).toBe(0);
});
