import type { FactSchema } from "@zhida/policy-index";

/** How a fact is spread: over how many values from which first on, and how many people of 128 lack it. */
export type FactSpread = {
  readonly name: string;
  readonly kind: "boolean" | "text" | "number" | "date" | "amount";
  readonly from: number;
  readonly values: number;
  readonly absent: number;
};

const birthDays = { from: -16_071, values: 36_525 };

/** 24 yes/no, 16 coded texts, 10 small numbers, 6 dates, 4 amounts in fen; 30 to 70 % of each are absent, birth date and sex 10 %. */
export const spreads: readonly FactSpread[] = [
  ...Array.from({ length: 24 }, (_, n) => spread("boolean", n, { from: 0, values: 2 })),
  ...[3, 3, 4, 4, 5, 5, 6, 7, 8, 10, 12, 16, 20, 30, 56, 120].map((values, n) =>
    spread("text", n, { from: 0, values }),
  ),
  ...[6, 9, 11, 20, 24, 41, 46, 60, 101, 121].map((values, n) => spread("number", n, { from: n % 3, values })),
  { ...spread("date", 0, birthDays), absent: 13 },
  ...[1, 2, 3, 4, 5].map((n) => spread("date", n, { from: 20_514 - 1_461 * n, values: 1_461 * n })),
  ...Array.from({ length: 4 }, (_, n) => spread("amount", n, { from: 0, values: 4_096 * 8_192 })),
];

function spread(kind: FactSpread["kind"], n: number, over: { from: number; values: number }): FactSpread {
  return { name: `${kind}${n}`, kind, ...over, absent: 38 + ((n * 17) % 52) };
}

export const schema: FactSchema = spreads.map(({ name, kind }) => ({
  name,
  type: kind === "amount" ? "number" : kind,
}));

/** The value of fact `fact` of person `person`: an epoch day, 0 or 1, a number, or the number of a text; undefined when absent. */
export function drawn(person: number, fact: number): number | undefined {
  const { kind, from, values, absent } = spreads[fact]!;
  const draw = mix(person, fact);
  if (draw >>> 25 < absent) return undefined;
  const low = draw & 0x1ff_ffff;
  if (kind === "boolean") return low % 1_000 < shareOfYes(fact) ? 1 : 0;
  if (kind === "amount") return (low & 4_095) * (low >>> 12);
  return from + (low % values);
}

/** The same in DuckDB; `person` is a column. */
export function drawnSql(fact: number): string {
  const { kind, from, values, absent } = spreads[fact]!;
  const draw = `mix(person, ${saltOf(fact)})`;
  const low = `(${draw} & 33554431)`;
  const value =
    kind === "boolean"
      ? `(${low} % 1000 < ${shareOfYes(fact)})::BOOLEAN`
      : kind === "amount"
        ? `((${low} & 4095) * (${low} >> 12))::INTEGER`
        : `(${from} + (${low} % ${values})::INTEGER)::${kind === "date" ? "INTEGER" : "UTINYINT"}`;
  return `case when ${draw} >> 25 >= ${absent} then ${value} end as ${spreads[fact]!.name}`;
}

export const mixSql = [
  "create macro mix1(x, salt) as (xor(x::UBIGINT, salt::UBIGINT) * 2654435761) & 4294967295",
  "create macro mix2(a) as (xor(a, a >> 15) * 2246822507) & 4294967295",
  "create macro mix3(a) as xor(a, a >> 13)",
  "create macro mix(x, salt) as mix3(mix2(mix1(x, salt)))",
];

function mix(person: number, fact: number): number {
  const a = Math.imul(person ^ saltOf(fact), 2_654_435_761);
  const b = Math.imul(a ^ (a >>> 15), 2_246_822_507);
  return (b ^ (b >>> 13)) >>> 0;
}

function saltOf(fact: number): number {
  return (fact + 1) * 16_785_407;
}

/** Yes of 1,000: being disabled is rare, being insured is not. */
function shareOfYes(fact: number): number {
  return 30 + ((fact * 211) % 900);
}
