import type { CompiledElement } from "../dmn/compile-element.ts";
import type { DmnModel } from "../dmn/compile-model.ts";
import type { Problem } from "../dmn/problem.ts";
import type { Node } from "../syntax/ir.ts";
import { allNodes } from "../syntax/walk.ts";
import { type Finding, type Typing, typeOf } from "../typing/type-of.ts";
import { anyType, type FeelType } from "../values/type.ts";
import { checkTable } from "./check-table.ts";

export type CheckOptions = {
  /** For the search of gaps, over all tables; 500 when not given. */
  readonly budgetMs?: number;
  readonly clock?: () => number;
  /** Annotation columns of which every row needs at least one, e.g. `["依据", "Legal source"]`. */
  readonly sourceColumns?: readonly string[];
};

/** Everything that can be found wrong with a model without running it, what compiling it found included. */
export function checkModel(model: DmnModel, options: CheckOptions = {}): Problem[] {
  const { budgetMs = 500, clock = () => performance.now(), sourceColumns = [] } = options;
  const start = clock();
  const { decisions, knowledge } = model.definitions;
  const checked = [...decisions, ...knowledge].flatMap(({ name }) => model.element(name) ?? []);
  return [
    ...model.problems,
    ...checked.flatMap((element): Problem[] => {
      if (element.node === undefined) return [];
      const typing = typingOf(element, model);
      const problems = typeProblems(element, typing);
      for (const table of allNodes(element.node)) {
        if (table.kind !== "table") continue;
        const typeOfInput = (index: number): FeelType | undefined => {
          const input = table.inputs[index];
          return input && typeOf(input.expression, { ...typing, report: () => undefined });
        };
        const left = Math.max(0, budgetMs - (clock() - start));
        problems.push(...checkTable(table, { typeOfInput, clock, budgetMs: left, sourceColumns }));
      }
      return problems;
    }),
  ];
}

function typingOf(element: CompiledElement, model: DmnModel): Omit<Typing, "report"> {
  const types = new Map(
    element.requires.map(({ path, element: required }) => [path.join("."), model.typeOf(required)]),
  );
  return { names: {}, fact: (name) => types.get(name) };
}

function typeProblems({ element, node }: CompiledElement, typing: Omit<Typing, "report">): Problem[] {
  if (node === undefined) return [];
  const problems: Problem[] = [];
  const logic = "logic" in element ? element.logic : undefined;
  const source = logic?.kind === "literal" ? logic.text : "";
  const reportAt = (text: string, cell?: Problem["cell"]) => (finding: Finding) => {
    const { from, to } = finding.node.at;
    if (finding.code === "unknown_name" && finding.node.kind === "fact") return;
    problems.push({ code: finding.code, element: element.name, text: text.slice(from, to) || text, cell });
  };
  const table = node.kind === "convert" ? node.of : node;
  if (table.kind !== "table") {
    typeOf(node, { ...typing, report: reportAt(source) });
    return problems;
  }
  const inputTypes = table.inputs.map((input) => typeOf(input.expression, { ...typing, report: reportAt(input.text) }));
  for (const [i, rule] of table.rules.entries()) {
    for (const [j, cell] of rule.cells.entries()) {
      const inputType = inputTypes[j] ?? anyType;
      const report = reportAt(rule.texts[j] ?? "", { row: i + 1, column: j + 1 });
      typeOf(cell, { ...typing, names: { "?": inputType }, report });
      reportForbidden(cell, inputType, report);
    }
    for (const [j, output] of rule.outputs.entries()) {
      const report = reportAt(rule.outputTexts[j] ?? "", { row: i + 1, column: rule.cells.length + j + 1 });
      typeOf(output, { ...typing, report });
    }
  }
  return problems;
}

/** A cell that names a value which its input can never have. */
function reportForbidden(cell: Node, type: FeelType, report: Typing["report"]): void {
  if (cell.kind !== "unary-tests" || type.kind !== "allowed") return;
  for (const test of cell.tests) {
    if (test.kind !== "value-test" || test.value.kind !== "literal") continue;
    const { value } = test.value;
    const isSingle = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (isSingle && !type.allows(value)) report({ code: "value_not_allowed", node: test.value });
  }
}
