import type { Actor } from "@zhida/identity";
import type { CaseResults, PolicyContentInput } from "@zhida/matching/contract";
import { transact } from "@zhida/platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toPack } from "../benefits/publish-shipped.ts";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";
import { loadPolicies } from "./load-policies.ts";
import { toContent } from "./to-content.ts";

const policies = loadPolicies();
const packs = policies.map(toPack);
let stack: BenefitsStack;
let officer: Actor;
beforeAll(async () => {
  stack = await benefitsStack();
  officer = await stack.staff("policy_officer");
  const [first] = packs;
  if (!first) throw new Error("policies are shipped");
  const parameters = packs.flatMap((pack) => pack.parameters);
  const by = { author: "周敏", approver: "高峰" };
  await transact(stack.db, (db) =>
    stack.matching.publishPacks({ ...stack.work(), db }, [{ ...first, parameters }], by),
  );
});
afterAll(() => stack.stop());

/** Grades of creditworthiness, as the tax authority names them. */
const GRADES = /[A-DM](?=级)/g;

/** What a reader cannot make sense of in a reason; empty when it reads as a sentence. */
function faultsOf({ zh, en }: { zh: string; en: string }): string[] {
  const faults = (text: string, patterns: Record<string, RegExp>) =>
    Object.entries(patterns).flatMap(([fault, pattern]) => (pattern.test(text) ? [`${fault}: ${text}`] : []));
  const formula = {
    "nothing said": /^\s*$/,
    placeholder: /[{}]/,
    operator: /[<>=≤≥≠*[\]]|\.\.|\b(?:null|undefined|satisfies)\b|\w\(/,
    "name of a fact": /\b(?:person|household|enterprise|param)\.\w/,
  };
  return [
    ...faults(zh, formula),
    ...faults(zh.replace(GRADES, ""), { "English in Chinese": /[A-Za-z]/ }),
    ...faults(en, { ...formula, "Chinese in English": /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/ }),
  ];
}

test.each([
  ["须满足 {param.age}", "It must be {param.age}"],
  ["person.age >= 80", "person.age >= 80"],
  ["享受 VAT 优惠", "The VAT relief holds"],
  ["符合要求", "符合要求"],
  ["", ""],
])("%s is no sentence", (zh, en) => {
  expect(faultsOf({ zh, en })).not.toEqual([]);
});

describe.each(policies.map((policy) => [policy.pack.code, policy] as const))("%s", (_, policy) => {
  const content = toContent(policy);
  const reasonsOf = async (cases: PolicyContentInput["cases"]) => {
    const { status, body } = await stack.call(officer, "POST", "/api/matching/cases/run", {
      content: { ...content, cases },
    });
    expect(status, JSON.stringify(body)).toBe(200);
    const { items } = body as CaseResults;
    expect(items).toHaveLength(cases?.length ?? 0);
    const silent = items.filter(({ explanation }) => explanation.reasons.length === 0);
    expect(silent.map(({ id, name }) => `${id} ${name.zh}`)).toEqual([]);
    return items.flatMap(({ explanation }) => explanation.reasons.map(({ sentence }) => sentence));
  };

  test("every worked example has reasons that a reader understands", async () => {
    expect(new Set((await reasonsOf(content.cases)).flatMap(faultsOf))).toEqual(new Set());
  });

  test("so has everybody of whom one thing more is not known", async () => {
    const known = new Map(
      (content.cases ?? []).flatMap((one) =>
        Object.keys(one.facts).map((without) => {
          const { [without]: _unknown, ...facts } = one.facts;
          return [JSON.stringify([one.on, Object.entries(facts).sort()]), { ...one, facts }] as const;
        }),
      ),
    );
    const cases = [...known.values()].map((one, i) => ({ ...one, id: `unknown-${i + 1}` }));
    expect(new Set((await reasonsOf(cases)).flatMap(faultsOf))).toEqual(new Set());
  });
});
