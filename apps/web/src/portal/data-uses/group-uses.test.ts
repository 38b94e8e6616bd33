import type { DataUse } from "@zhida/exchange/contract";
import { expect, test } from "vitest";
import { groupUses } from "./group-uses.ts";

const name = { zh: "名称", en: "Name" };

const use = (change: Partial<DataUse>): DataUse => ({
  id: "0190a000-0000-7000-8000-000000000000",
  at: "2026-03-02T01:00:00.000Z",
  consumer: { code: "gov.services", name },
  actor: null,
  purpose: { code: "hpf.withdraw", name },
  legalBasis: null,
  dataset: { code: "hpf.account", name },
  owner: null,
  fields: [],
  caseRef: null,
  outcome: "found",
  consent: null,
  ...change,
});

test("reads of one case stand together however far apart they happened", () => {
  const groups = groupUses([use({ caseRef: "A", at: "2026-03-05T01:00:00.000Z" }), use({}), use({ caseRef: "A" })]);
  expect(groups.map(({ uses }) => uses.length)).toEqual([2, 1]);
});

test("without a case the same consumer and purpose on one day stand together, other purposes apart", () => {
  const other = use({ purpose: { code: "other", name } });
  expect(groupUses([use({}), use({}), other]).map(({ uses }) => uses.length)).toEqual([2, 1]);
});
