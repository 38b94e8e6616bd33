import type { Grant } from "@zhida/gov-benefits/contract";
import type { Recommendation } from "@zhida/gov-services/contract";
import type { Entitlement } from "@zhida/matching/contract";
import { expect, test } from "vitest";
import { type Found, foundNow } from "./found-now.ts";

const entitlement = (policy: string, link?: string) =>
  ({ policy, action: link ? { link, label: { zh: "去办理", en: "Apply" } } : null }) as Entitlement;
const grant = (policy: string, state: Grant["state"]) => ({ policy, state }) as Grant;
const service = (code: string) => ({ item: { code } }) as Recommendation;
const nameOf = (found: Found) =>
  found.kind === "policy"
    ? `${found.entitlement.policy}${found.service ? `+${found.service.item.code}` : ""}`
    : found.service.item.code;

test("a policy and the service it is applied for by are found once", () => {
  const found = foundNow({
    entitlements: [entitlement("pension", "/services/hrss.retirement")],
    grants: [],
    services: [service("hrss.retirement"), service("hpf.withdraw")],
  });
  expect(found.map(nameOf)).toEqual(["pension+hrss.retirement", "hpf.withdraw"]);
});

test("what waits for a press comes first, what is had already last", () => {
  const found = foundNow({
    entitlements: [
      entitlement("had"),
      entitlement("to-see"),
      entitlement("to-apply", "/services/other"),
      entitlement("to-confirm"),
    ],
    grants: [grant("to-confirm", "offered"), grant("had", "active")],
    services: [service("hpf.withdraw")],
  });
  expect(found.map(nameOf)).toEqual(["hpf.withdraw", "to-confirm", "to-apply", "to-see", "had"]);
});

test("the newest grant of a policy is the one shown", () => {
  const [found] = foundNow({
    entitlements: [entitlement("subsidy")],
    grants: [grant("subsidy", "active"), grant("subsidy", "stopped")],
    services: [],
  });
  expect(found).toMatchObject({ grant: { state: "active" } });
});

test("a right that is offered leads to its service first, money that waits for one word to that word", () => {
  const found = foundNow({
    entitlements: [entitlement("allowance", "/services/allowance"), entitlement("withdrawal", "/services/withdrawal")],
    grants: [
      { ...grant("allowance", "offered"), mode: "confirm", kind: "payment" },
      { ...grant("withdrawal", "offered"), mode: "confirm", kind: "right" },
    ],
    services: [service("allowance"), service("withdrawal")],
  });
  expect(found.map(nameOf)).toEqual(["withdrawal+withdrawal", "allowance+allowance"]);
});
