import { type ConditionTree, conditionTree, type DmnModel, factsOf } from "@zhida/feel";

/** A condition on which a decision rests. */
export type PolicyCondition = {
  /** The decision whose logic it stands in. */
  readonly decision: string;
  readonly text: string;
  /** The facts and decisions that it reads, by name. */
  readonly facts: readonly string[];
  /** The id of the row of the table. */
  readonly row?: string;
};

/** The conditions of a decision as its table or its expression writes them; those of decisions that it rests on are not among them. */
export function conditionsOf(model: DmnModel, decision: string): PolicyCondition[] {
  const compiled = model.element(decision);
  const logic = compiled?.node?.kind === "convert" ? compiled.node.of : compiled?.node;
  if (compiled === undefined || logic === undefined) return [];
  if (logic.kind !== "table") {
    const { element } = compiled;
    const source = element.kind === "decision" && element.logic?.kind === "literal" ? element.logic.text : "";
    return leaves(conditionTree(logic, source)).map(({ text, facts }) => ({
      decision,
      text,
      facts: facts.map(({ name }) => name),
    }));
  }
  return logic.rules.flatMap((rule) =>
    rule.cells.flatMap((cell, i) => {
      const input = logic.inputs[i];
      if (cell.kind === "literal" || input === undefined) return [];
      const facts = [...factsOf(input.expression), ...factsOf(cell)].map(({ name }) => name);
      return [{ decision, text: rule.texts[i] ?? "", facts: [...new Set(facts)], row: rule.id }];
    }),
  );
}

function leaves(tree: ConditionTree): Extract<ConditionTree, { kind: "condition" }>[] {
  return tree.kind === "condition" ? [tree] : tree.parts.flatMap(leaves);
}
