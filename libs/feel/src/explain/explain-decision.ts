import type { CompiledElement } from "../dmn/compile-element.ts";
import type { Session } from "../dmn/session.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { Unknown } from "../values/unknown.ts";
import { conditionTree, factsOf } from "./condition-tree.ts";
import { explainConditions, readFacts } from "./explain-conditions.ts";
import { explainTable } from "./explain-table.ts";
import type { Explanation } from "./explanation.ts";

/** Explains a decision and, through the facts of its decisive conditions, the decisions that it rests on. */
export function explainDecision(
  decision: CompiledElement,
  session: Session,
  compiled: (key: string) => CompiledElement | undefined,
): Explanation {
  const own = explainLogic(decision, session);
  const decisions = decision.requires.filter(({ element }) => element.kind === "decision");
  if (decisions.length === 0) return own;
  const used = own.conditions.flatMap(({ facts }) => facts.map(({ name }) => name));
  const because = decisions.flatMap(({ path, element }) => {
    const name = path.join(".");
    const isUsed = used.some((fact) => fact === name || fact.startsWith(`${name}.`));
    const required = isUsed ? compiled(element.key) : undefined;
    return required === undefined ? [] : [explainDecision(required, session, compiled)];
  });
  return { ...own, because };
}

function explainLogic(decision: CompiledElement, session: Session): Explanation {
  const { element, node } = decision;
  const subject = element.name;
  const scope = session.scopeOf(decision);
  const logic = node?.kind === "convert" ? node.of : node;
  if (logic === undefined) return { subject, verdict: false, value: null, conditions: [], missing: [], because: [] };
  if (logic.kind === "table") return { ...explainTable(logic, scope), subject };
  const source = element.kind === "decision" && element.logic?.kind === "literal" ? element.logic.text : "";
  const value = evaluate(logic, scope);
  if (typeof value === "boolean" || value === null || value instanceof Unknown) {
    return explainConditions(conditionTree(logic, source), subject, scope);
  }
  const facts = readFacts(factsOf(logic), scope);
  return {
    subject,
    verdict: false,
    value,
    conditions: [{ text: source, holds: true, facts, cell: undefined }],
    missing: [],
    because: [],
  };
}
