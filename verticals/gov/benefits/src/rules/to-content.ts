import type { PolicyContentInput, ReasonText } from "@zhida/matching/contract";
import type { PolicyPack } from "../contract/policy-pack.ts";
import type { ShippedPolicy } from "./load-policies.ts";

/** A shipped policy as the workshop keeps it: the same model, words, sources and worked examples. */
export function toContent({ pack, dmn }: Pick<ShippedPolicy, "pack" | "dmn">): PolicyContentInput {
  return {
    name: pack.name,
    summary: pack.summary,
    department: pack.department,
    audience: pack.audience,
    legalSources: pack.sources.map(({ title, document, article, url, validFrom }) => ({
      title,
      number: document,
      article,
      issuedOn: validFrom,
      ...(url && { url }),
    })),
    dmn,
    reasons: Object.entries(pack.conditions).flatMap(([key, texts]) => reasonsOf(key, texts)),
    action: pack.serviceItem
      ? { label: { zh: "去办理", en: "Apply" }, link: `/services/${encodeURIComponent(pack.serviceItem)}` }
      : null,
    cases: pack.examples.map((example, i) => ({
      id: `example-${i + 1}`,
      name: { zh: example.name, en: example.name },
      facts: example.facts,
      on: example.day,
      expect: { verdict: verdictOf(example.expect.eligible), values: valuesOf(pack, example) },
    })),
  };
}

function reasonsOf(key: string, texts: PolicyPack["conditions"][string]): ReasonText[] {
  const [fact, row] = key.split("@") as [string, string?];
  const where = { fact, ...(row && { row }) };
  return [
    { ...where, when: "holds", text: texts.holds },
    { ...where, when: "fails", text: texts.fails },
    ...(texts.missing ? [{ ...where, when: "waits" as const, text: texts.missing }] : []),
  ];
}

const verdictOf = (eligible: boolean | "undecided") =>
  eligible === "undecided" ? eligible : eligible ? "eligible" : "not_eligible";

function valuesOf({ amount }: PolicyPack, { expect }: PolicyPack["examples"][number]): Record<string, unknown> {
  return {
    ...(amount && expect.amountFen !== undefined && { [amount.decision]: expect.amountFen }),
    ...expect.results,
  };
}
