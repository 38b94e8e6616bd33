import type { Compiled } from "../compile.ts";
import type { Problem } from "../dmn/problem.ts";
import { typeOf } from "../typing/type-of.ts";
import { type TypeHint, typeOfHint } from "../values/json.ts";

/** The fact dictionary: types by name, dotted for entries of a context that is not itself listed. */
export type FactTypes = Readonly<Record<string, TypeHint>>;

/** Unknown facts, types that do not fit and constants that a fact can never have. */
export function checkExpression(compiled: Compiled, facts: FactTypes): Problem[] {
  const problems: Problem[] = [];
  const { source, node } = compiled;
  typeOf(node, {
    names: {},
    fact: (name) => (Object.hasOwn(facts, name) ? typeOfHint(facts[name]) : undefined),
    report: ({ code, node: { at } }) => {
      problems.push({ code, element: source, text: source.slice(at.from, at.to) });
    },
  });
  return problems;
}
