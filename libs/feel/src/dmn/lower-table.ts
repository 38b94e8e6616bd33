import type { Node, NodeOf } from "../syntax/ir.ts";
import type { Dialect } from "../syntax/parse.ts";
import type { FeelValue } from "../values/value.ts";
import type { DecisionTable } from "./definitions.ts";
import type { LogicScope } from "./lower-boxed.ts";
import type { Problem } from "./problem.ts";

type LowerText = (text: string, scope: LogicScope, dialect?: Dialect, cell?: Problem["cell"]) => Node;

export function lowerTable(table: DecisionTable, scope: LogicScope, lowerText: LowerText): NodeOf<"table"> {
  const tests = (text: string | undefined, cell?: Problem["cell"]) =>
    text === undefined || text === "" ? undefined : lowerText(text, scope, "unary-tests", cell);
  return {
    kind: "table",
    name: scope.element,
    hitPolicy: table.hitPolicy,
    aggregation: table.aggregation,
    inputs: table.inputs.map(({ label, text, values }) => ({
      label,
      text,
      expression: lowerText(text, scope),
      allowed: tests(values),
    })),
    outputs: table.outputs.map(({ name, typeRef, values, defaultEntry }) => ({
      name,
      type: typeRef === undefined ? undefined : scope.types.find(typeRef),
      order: valuesOf(tests(values)),
      fallback: defaultEntry === undefined || defaultEntry === "" ? undefined : lowerText(defaultEntry, scope),
    })),
    rules: table.rules.map((rule, i) => ({
      id: rule.id,
      cells: rule.inputEntries.map((text, j) => tests(text, { row: i + 1, column: j + 1 }) ?? dash),
      texts: rule.inputEntries,
      outputs: rule.outputEntries.map((text, j) =>
        lowerText(text, scope, "expression", { row: i + 1, column: rule.inputEntries.length + j + 1 }),
      ),
      outputTexts: rule.outputEntries,
      annotations: Object.fromEntries(table.annotations.map((name, j) => [name, rule.annotationEntries[j] ?? ""])),
    })),
    at: { from: 0, to: 0 },
  };
}

const dash: Node = { kind: "literal", value: true, at: { from: 0, to: 0 } };

/** The listed values of an enumeration, in their order. */
function valuesOf(tests: Node | undefined): FeelValue[] {
  if (tests?.kind !== "unary-tests") return [];
  return tests.tests.flatMap((test) => {
    if (test.kind !== "value-test" || test.value.kind !== "literal") return [];
    return [test.value.value];
  });
}
