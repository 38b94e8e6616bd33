import { compileModel } from "@zhida/feel";
import type { FactValue, SubjectKind } from "@zhida/matching/contract";
import type { FactEntry } from "../contract/fact-definition.ts";
import { PolicyPack } from "../contract/policy-pack.ts";
import type { LoadedPolicy } from "../rules/load-policies.ts";
import type { Dictionary } from "../rules/policy-inputs.ts";
import { type Draws, drawsOf } from "./draws.ts";
import { exampleDay, type SomeCondition, someCondition } from "./some-condition.ts";
import { writeDmn } from "./write-dmn.ts";

export type ManyPolicies = { seed: number; count: number; dictionary: Dictionary };

/** A policy as it would lie in a folder under `rules/`. */
export type WrittenPolicy = { pack: PolicyPack; dmn: string };

/**
 * Invented policies for trying size: as valid as those under `rules/`, worked examples included, and the same for the same seed and
 * dictionary. One at a time, so that 100,000 need no memory.
 */
export function* manyPolicies({ seed, count, dictionary }: ManyPolicies): Generator<WrittenPolicy> {
  const facts = factsByKind(dictionary);
  for (let i = 0; i < count; i++) yield somePolicy(i, drawsOf(seed, i), facts);
}

/** The same as `loadPolicies` reads them. */
export function loadWritten({ pack, dmn }: WrittenPolicy): LoadedPolicy {
  return { folder: pack.code, pack, dmn, model: compileModel(dmn) };
}

type FactsByKind = Readonly<Record<SubjectKind, readonly FactEntry[]>>;

/** Virtual facts are left out: they stand on others, of which an example would have to know the values. */
function factsByKind(dictionary: Dictionary): FactsByKind {
  const usable = [...dictionary.values()].filter(
    ({ derive, type, values = [] }) => !("virtual" in derive) && (type !== "text" || values.length > 1),
  );
  const of = (kind: SubjectKind) => usable.filter((fact) => fact.kind === kind);
  return { person: of("person"), household: of("household"), enterprise: of("enterprise") };
}

function somePolicy(index: number, draws: Draws, facts: FactsByKind): WrittenPolicy {
  const audience = draws.pick(audiences);
  const inputs = someFacts(facts[audience], draws.int(2, 6), draws);
  const gate = someCondition(inputs[0] as FactEntry, draws);
  const rows = Array.from({ length: draws.int(1, 4) }, () => [
    gate,
    ...inputs.slice(1).map((fact) => (draws.chance(0.75) ? someCondition(fact, draws) : undefined)),
  ]);
  const serial = String(index + 1).padStart(6, "0");
  const code = `trial-${serial}`;
  const parameter = `trial${serial}Fen`;
  const article = draws.pick(articles);
  const document = `云政发〔${draws.int(2015, 2026)}〕${draws.int(1, 120)}号`;
  const amountFen = draws.int(1, 500) * 10_000;
  const name = { zh: `${draws.pick(grants)}（测试第${serial}号）`, en: `Trial policy ${serial}` };
  const title = { zh: `${name.zh}实施办法`, en: `Measures on trial policy ${serial}` };
  const dmn = writeDmn({
    code,
    name: name.zh,
    inputs,
    parameter,
    rows: rows.map((row) => ({ cells: row.map((one) => one?.cell ?? "-"), source: `${document}${article}` })),
  });
  const pack = PolicyPack.parse({
    code,
    name,
    summary: {
      zh: `虚构政策，用于规模测试，依据${document}。`,
      en: `Invented for tests of size, after document ${serial}.`,
    },
    sources: [{ document, article: { zh: article, en: "as annotated" }, title, validFrom: "2015-01-01" }],
    department: draws.pick(departments),
    level: "local example",
    audience,
    mode: draws.pick(["automatic", "confirm", "invite"] as const),
    kind: "payment",
    amount: { decision: "amount", unit: "fen", period: draws.pick(periods), label: { zh: "补助金额", en: "Amount" } },
    effectiveFrom: "2026-01-01",
    parameters: [
      {
        code: parameter,
        name: { zh: "补助标准", en: "Amount" },
        unit: { zh: "分", en: "fen" },
        value: amountFen,
        validFrom: "2026-01-01",
        document: { title, number: document },
      },
    ],
    conditions: Object.fromEntries(
      inputs.filter((_, i) => rows.some((row) => row[i] !== undefined)).map((fact) => [fact.name, words(fact)]),
    ),
    examples: examples(rows, gate, amountFen),
  });
  return { pack, dmn };
}

function someFacts(facts: readonly FactEntry[], count: number, draws: Draws): FactEntry[] {
  const chosen = new Set<FactEntry>();
  while (chosen.size < Math.min(count, facts.length)) chosen.add(draws.pick(facts));
  return [...chosen];
}

const words = ({ name, label }: FactEntry) => ({
  holds: { zh: `${label.zh}（{${name}}）符合条件。`, en: `${label.en} ({${name}}) fits.` },
  fails: { zh: `${label.zh}（{${name}}）不符合条件。`, en: `${label.en} ({${name}}) does not fit.` },
});

/** Every row asks for the gate, so who fails it fails the policy, whatever else is known. */
function examples(rows: readonly (SomeCondition | undefined)[][], gate: SomeCondition, amountFen: number) {
  const accepted = (row: readonly (SomeCondition | undefined)[]) => {
    const facts: Record<string, FactValue> = {};
    for (const one of row) if (one) facts[one.fact.name] = one.accepted;
    return facts;
  };
  const first = accepted(rows[0] ?? []);
  const last = accepted(rows.at(-1) ?? []);
  const { [gate.fact.name]: _, ...withoutGate } = first;
  const example = (name: string, facts: Record<string, FactValue>, eligible: boolean | "undecided") => ({
    name,
    facts,
    day: exampleDay,
    expect: { eligible, ...(eligible === true && { amountFen }) },
  });
  return [
    example("符合第一行", first, true),
    example("符合最后一行", last, true),
    example("第一项条件不符合", { ...first, [gate.fact.name]: gate.refused }, false),
    example("第一项条件未知", withoutGate, "undecided"),
  ];
}

const audiences: readonly SubjectKind[] = ["person", "person", "person", "enterprise", "enterprise", "household"];
const departments = [
  "990122-HRSS",
  "990122-CAB",
  "990122-TAX",
  "990122-FIN",
  "990122-AGRI",
  "990122-EDU",
  "990122-IST",
];
const periods = ["once", "monthly", "quarterly", "yearly"] as const;
const articles = ["第二条", "第三条", "第五条第一款", "第八条", "第十二条"];
const grants = ["就业补助", "生活补贴", "创业扶持", "技能提升补助", "困难救助", "助学补助", "稳岗奖补", "养老服务补贴"];
