import type { Iteration, Node, NodeOf } from "../syntax/ir.ts";
import { dateOfEpochDay, FeelDate } from "../values/date.ts";
import { asInteger, isNumber } from "../values/number.ts";
import { FeelRange } from "../values/range.ts";
import { mergeUnknown, Unknown } from "../values/unknown.ts";
import type { FeelValue } from "../values/value.ts";
import { conjunction, disjunction } from "./connective.ts";
import { innerScope, type Scope } from "./scope.ts";

type Evaluate = (node: Node, scope: Scope) => FeelValue;

/** `for`: the results of the body, which sees those so far as `partial`. */
export function collect(node: NodeOf<"for">, scope: Scope, evaluate: Evaluate): FeelValue {
  const results: FeelValue[] = [];
  const soFar = {
    get partial(): FeelValue[] {
      return [...results];
    },
  };
  const scopes = expand(node.iterations, innerScope(scope, soFar), evaluate);
  if (!Array.isArray(scopes)) return scopes;
  let unknown: Unknown | undefined;
  for (const each of scopes) {
    const value = evaluate(node.body, each);
    unknown = mergeUnknown(unknown, value);
    results.push(value);
  }
  return unknown ?? results;
}

/** `some` and `every` are the `or` and the `and` over all combinations; null when one of them is not boolean. */
export function quantify(node: NodeOf<"some" | "every">, scope: Scope, evaluate: Evaluate): FeelValue {
  const scopes = expand(node.iterations, scope, evaluate);
  if (!Array.isArray(scopes)) return scopes;
  const verdicts = scopes.map((each) => evaluate(node.body, each));
  if (!verdicts.every(isVerdict)) return null;
  return node.kind === "some" ? disjunction(verdicts, itself) : conjunction(verdicts, itself);
}

function itself(value: FeelValue): FeelValue {
  return value;
}

/** A longer iteration is an error, null, before it exhausts the memory of everybody else. */
const mostSteps = 1_000_000;

/** One scope for each combination, the last variable running fastest; null or unknown when a domain is. */
function expand(iterations: readonly Iteration[], scope: Scope, evaluate: Evaluate): Scope[] | null | Unknown {
  let scopes = [scope];
  for (const iteration of iterations) {
    const next: Scope[] = [];
    for (const outer of scopes) {
      const domain = domainOf(iteration, outer, evaluate);
      if (!Array.isArray(domain)) return domain;
      if (next.length + domain.length > mostSteps) return null;
      for (const value of domain) next.push(innerScope(outer, { [iteration.name]: value }));
    }
    scopes = next;
  }
  return scopes;
}

function domainOf(iteration: Iteration, scope: Scope, evaluate: Evaluate): FeelValue[] | null | Unknown {
  const from = evaluate(iteration.from, scope);
  if (iteration.to === undefined) {
    if (from instanceof Unknown || from === null) return from;
    if (from instanceof FeelRange) return rangeItems(from);
    return Array.isArray(from) ? from : [from];
  }
  const to = evaluate(iteration.to, scope);
  return mergeUnknown(from, to) ?? between(from, to);
}

/** A closed range of integers or days can be walked. */
function rangeItems(range: FeelRange): FeelValue[] | null {
  const items = between(range.start ?? null, range.end ?? null);
  if (items === null) return null;
  return items.slice(range.startIncluded ? 0 : 1, range.endIncluded ? items.length : -1);
}

/** Upwards or downwards in steps of one. */
function between(from: FeelValue, to: FeelValue): FeelValue[] | null {
  if (from instanceof FeelDate && to instanceof FeelDate) return steps(from.epochDay, to.epochDay, dateOfEpochDay);
  if (!isNumber(from) || !isNumber(to)) return null;
  const [first, last] = [asInteger(from), asInteger(to)];
  return first === undefined || last === undefined ? null : steps(first, last, (value) => value);
}

function steps(first: number, last: number, itemOf: (value: number) => FeelValue): FeelValue[] | null {
  if (Math.abs(last - first) >= mostSteps) return null;
  const direction = first <= last ? 1 : -1;
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, i) => itemOf(first + i * direction));
}

function isVerdict(value: FeelValue): boolean {
  return value === null || typeof value === "boolean" || value instanceof Unknown;
}
