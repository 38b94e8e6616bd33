import {
  type CompareOperator,
  conjunctionOf,
  evaluateNode,
  FeelRange,
  type FeelValue,
  factsOf,
  type Node,
  type NodeOf,
  negationOf,
  type Test,
  truthAsked,
} from "@zhida/feel";
import type { Conditions } from "./conditions.ts";
import { allOf, always, anyOf, type Formula, never } from "./formula.ts";
import { isConstant, leafSet } from "./leaf-set.ts";
import { negation } from "./negation.ts";
import { united } from "./united.ts";
import { withoutInput } from "./without-input.ts";

/** What must hold for a node to be `wanted`, true or false; null is neither. `shown` is what an explanation shows for its parts. */
export function formulaOf(node: Node, wanted: boolean, to: Conditions, shown?: Node): Formula {
  switch (node.kind) {
    case "literal":
      return node.value === wanted ? always : never;
    case "and":
    case "or": {
      const parts = node.parts.map((part) => formulaOf(part, wanted, to, shown));
      return (node.kind === "and") === wanted ? allOf(parts) : united(anyOf(parts), node, wanted, to);
    }
    case "builtin": {
      const [only] = node.args;
      const isNot = node.fn.name === "not" && node.args.length === 1;
      return isNot && only !== undefined ? formulaOf(only, !wanted, to, shown) : leaf(node, wanted, to, shown);
    }
    case "between": {
      const bounds = [compare(node, ">=", node.low), compare(node, "<=", node.high)];
      return united(bothOf(bounds, wanted, to, shown ?? node), shown ?? node, wanted, to);
    }
    case "compare": {
      const asked = truthAsked(node);
      if (asked === undefined) return leaf(node, wanted, to, shown);
      const holds = formulaOf(asked, true, to, shown);
      return wanted ? holds : negation(holds, to);
    }
    case "in":
      return listed(node, wanted, to, shown ?? node);
    default:
      return leaf(node, wanted, to, shown);
  }
}

/** A test where one fact decides, else something to be evaluated. */
function leaf(node: Node, wanted: boolean, to: Conditions, shown: Node = node): Formula {
  if (isConstant(node)) return evaluateNode(node, {}) === wanted ? always : never;
  const facts = to.factsOf(node);
  const [fact] = facts;
  const wantedNode = wanted ? node : negationOf(node);
  const definition = fact === undefined ? undefined : to.schema[fact];
  const condition = to.of(shown, !wanted);
  if (fact !== undefined && definition !== undefined && facts.length === 1) {
    const accepts = leafSet(node, definition, wanted);
    if (accepts !== undefined) return { kind: "test", fact, accepts, node: wantedNode, condition };
  }
  return { kind: "residual", node: wantedNode, facts, condition };
}

function compare(node: NodeOf<"between" | "in">, operator: CompareOperator, right: Node): Node {
  return { kind: "compare", operator, left: node.value, right, at: node.at };
}

/** Of two bounds either alone makes it false. */
function bothOf(bounds: readonly Node[], wanted: boolean, to: Conditions, shown: Node): Formula {
  const parts = bounds.map((bound) => formulaOf(bound, wanted, to, shown));
  return wanted ? allOf(parts) : anyOf(parts);
}

function listed(node: NodeOf<"in">, wanted: boolean, to: Conditions, shown: Node): Formula {
  const whole = leaf(node, wanted, to, shown);
  if (whole.kind === "test" || factsOf(node).length === 0) return whole;
  const parts = node.tests.map((test) => tested(node, test, wanted, to, shown));
  return united(wanted ? anyOf(parts) : allOf(parts), shown, wanted, to);
}

function tested(node: NodeOf<"in">, test: Test, wanted: boolean, to: Conditions, shown: Node): Formula {
  const alone = () => leaf({ ...node, tests: [test] }, wanted, to, shown);
  if (test.kind === "compare-test") return formulaOf(compare(node, test.operator, test.operand), wanted, to, shown);
  if (test.usesInput) {
    const asked = withoutInput(test.value, node.value);
    return asked === undefined ? alone() : formulaOf(asked, wanted, to, shown);
  }
  if (test.value.kind === "range") {
    const bounds = boundsOf(node, test.value);
    return bounds === undefined ? alone() : bothOf(bounds, wanted, to, shown);
  }
  if (!isConstant(test.value)) return alone();
  const value = evaluateNode(test.value, {});
  if (value instanceof FeelRange) return bothOf(constantBounds(node, value), wanted, to, shown);
  if (!Array.isArray(value)) return alone();
  const found = anyOf(value.map((item) => formulaOf(listedItem(node, item), true, to, shown)));
  return wanted ? found : negation(found, to);
}

/** A list has a value or has it not. */
function listedItem(node: NodeOf<"in">, item: FeelValue): Node {
  return item instanceof FeelRange
    ? conjunctionOf(constantBounds(node, item))
    : compare(node, "=", literal(node, item));
}

function constantBounds(node: NodeOf<"in">, { start, end, startIncluded, endIncluded }: FeelRange): Node[] {
  const low = start === undefined ? [] : [compare(node, startIncluded ? ">=" : ">", literal(node, start))];
  const high = end === undefined ? [] : [compare(node, endIncluded ? "<=" : "<", literal(node, end))];
  return [...low, ...high];
}

function literal({ at }: Node, value: FeelValue): Node {
  return { kind: "literal", value, at };
}

/** The ends of a range, unless a fact decides whether there is one: an excluded end that is null is open. */
function boundsOf(node: NodeOf<"in">, { start, end, startIncluded, endIncluded }: NodeOf<"range">): Node[] | undefined {
  const bounds: Node[] = [];
  for (const [side, operator, included] of [
    [start, startIncluded ? ">=" : ">", startIncluded],
    [end, endIncluded ? "<=" : "<", endIncluded],
  ] as const) {
    if (side === undefined || (side.kind === "literal" && side.value === null && !included)) continue;
    if (factsOf(side).length > 0) return undefined;
    bounds.push(compare(node, operator, side));
  }
  return bounds;
}
