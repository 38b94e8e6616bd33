import { factsOf, type Node, type NodeOf } from "@zhida/feel";

/** Whether a value rises (1) or falls (−1) with the one fact that it reads; 0 when it reads none; undefined when neither is sure. */
export type Direction = 1 | -1 | 0 | undefined;

export function directionOf(node: Node): Direction {
  if (factsOf(node).length === 0) return 0;
  switch (node.kind) {
    case "fact":
      return 1;
    case "negate":
      return flip(directionOf(node.of));
    case "path":
      return risingProperties.has(node.key) ? directionOf(node.of) : undefined;
    case "arithmetic":
      return ofArithmetic(node);
    case "builtin":
      return ofFunction(node);
    default:
      return undefined;
  }
}

/** Of dates and durations; months, days of a month and the like start again and again. */
const risingProperties: ReadonlySet<string> = new Set(["year", "years"]);

function ofArithmetic({ operator, left, right }: NodeOf<"arithmetic">): Direction {
  const [a, b] = [directionOf(left), directionOf(right)];
  if (operator === "+") return a === 0 ? b : b === 0 ? a : undefined;
  if (operator === "-") return a === 0 ? flip(b) : b === 0 ? a : undefined;
  if (operator === "*") return a === 0 ? scaled(b, left) : b === 0 ? scaled(a, right) : undefined;
  return operator === "/" && b === 0 ? scaled(a, right) : undefined;
}

function scaled(direction: Direction, factor: Node): Direction {
  const sign = factor.kind === "negate" ? -1 : 1;
  const literal = factor.kind === "negate" ? factor.of : factor;
  if (literal.kind !== "literal") return undefined;
  const value = Number(literal.value) * sign;
  return value > 0 ? direction : value < 0 ? flip(direction) : undefined;
}

function ofFunction({ fn, args, names }: NodeOf<"builtin">): Direction {
  const [a, b] = args;
  if (names !== undefined || a === undefined) return undefined;
  if (fn.name === "years and months duration" && b !== undefined) {
    const [from, to] = [directionOf(a), directionOf(b)];
    return to === 0 ? flip(from) : from === 0 ? to : undefined;
  }
  const rises = args.length === 1 ? risingFunctions.has(fn.name) : roundings.has(fn.name) && b?.kind === "literal";
  return rises ? directionOf(a) : undefined;
}

const roundings: ReadonlySet<string> = new Set([
  "floor",
  "ceiling",
  "decimal",
  "round half up",
  "round half down",
  "round up",
  "round down",
]);
const risingFunctions: ReadonlySet<string> = new Set(["floor", "ceiling", "date"]);

function flip(direction: Direction): Direction {
  return direction === undefined || direction === 0 ? direction : direction === 1 ? -1 : 1;
}
