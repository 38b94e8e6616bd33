import {
  type Accepts,
  acceptsAtDay,
  type FactDefinition,
  type Facts,
  type FactValue,
  type Program,
} from "../../program.ts";
import { schema } from "./any-population.ts";

/** What a program says of one person, straight from the definitions: true, false, or undefined for undecided. */
export function verdict(program: Program, facts: Facts, day: number): boolean | undefined {
  const rows = program.rows.map(({ tests }) =>
    all(
      tests.map(({ fact, accepts }) => {
        const definition = schema[fact]!;
        const value = facts[definition.name];
        return value === undefined ? undefined : includes(definition, acceptsAtDay(accepts, day), value);
      }),
    ),
  );
  return rows.includes(true) ? true : rows.includes(undefined) ? undefined : false;
}

function all(truths: (boolean | undefined)[]): boolean | undefined {
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
}

function includes({ type }: FactDefinition, accepts: Accepts, value: FactValue): boolean {
  if (accepts.kind === "text") {
    if (typeof value !== "string") return accepts.null;
    return accepts.values.includes(value) ? !accepts.negated : accepts.negated;
  }
  const number = type === "date" ? dayOf(value) : type === "boolean" ? bit(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return accepts.null;
  return accepts.intervals.some(({ from, to }) => from <= number && number <= to);
}

function bit(value: FactValue): FactValue {
  return typeof value === "boolean" ? (value ? 1 : 0) : null;
}

function dayOf(value: FactValue): number | null {
  if (typeof value !== "string") return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return null;
  return Math.round(time / 86_400_000);
}
