import {
  checkModel,
  compileModel,
  type DmnModel,
  type Problem,
  type ProblemCode,
  problemText,
  typeOf,
} from "@zhida/feel";
import { Refusal } from "@zhida/platform";
import type { CheckFinding, CheckList, PolicyContent } from "../../contract.ts";
import { inlineParameters } from "../model/inline-parameters.ts";
import { ELIGIBLE, type PolicyModel, policyModel } from "../model/policy-model.ts";
import { prepareModel } from "../model/prepare-model.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { ownFinding } from "./finding-text.ts";
import { locate } from "./locate.ts";

type Checked = Pick<PolicyContent, "dmn" | "audience" | "legalSources">;

/** Annotation columns that may hold the legal source of a row. */
const SOURCE_COLUMNS = ["依据", "政策依据", "法律依据", "Legal source", "Source"];

/** The live check list: all that stands in the way of the policy, and all that its officer should look at. */
export function checkContent(content: Checked, vocabulary: Vocabulary, budgetMs = 500): CheckList {
  const sources = content.legalSources.length === 0 ? [ownFinding("no_source")] : [];
  let compiled: PolicyModel;
  try {
    compiled = policyModel(content.dmn, vocabulary);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return listOf([ownFinding("not_xml", String(error.details.params?.line ?? 1)), ...sources]);
  }
  const { model, reads, decisions } = compiled;
  const findings = [
    ...verdictFindings(model),
    ...problemsOf(content, model, vocabulary, budgetMs).map((problem) => toFinding(problem, model)),
    ...foreignFacts(content, compiled, vocabulary),
    ...sources,
  ];
  return {
    ...listOf(findings),
    facts: reads.filter((name) => !name.startsWith("param.")),
    parameters: reads.filter((name) => name.startsWith("param.")),
    decisions: [...decisions],
  };
}

/** Without what stands in the list more than once. */
export function listOf(findings: readonly CheckFinding[]): CheckList {
  const keyOf = ({ code, element, row, column, rows, text }: CheckFinding) =>
    JSON.stringify([code, element, row, column, rows, text]);
  const items = [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
  const errors = items.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: items.length - errors, items, facts: [], parameters: [], decisions: [] };
}

/** Types are checked with the parameters as names, tables with their values. */
function problemsOf({ dmn }: Checked, model: DmnModel, vocabulary: Vocabulary, budgetMs: number): Problem[] {
  const written = inlineParameters(dmn, vocabulary);
  const tables = written === dmn ? model : compileModel(prepareModel(written, vocabulary));
  const ofTables = checkModel(tables, { budgetMs, sourceColumns: columnsWithSources(model) });
  if (tables === model) return ofTables;
  const byType = checkModel(model, { budgetMs: 0 }).filter(({ code }) => !TABLE_CODES.has(code));
  return [...byType, ...ofTables.filter(({ code }) => TABLE_CODES.has(code))];
}

const TABLE_CODES: ReadonlySet<ProblemCode> = new Set([
  "overlap",
  "unreachable_row",
  "gap",
  "check_unfinished",
  "missing_source",
]);

/** A row needs a source of its own only where the table has a column for it. */
function columnsWithSources({ definitions }: DmnModel): string[] {
  const columns = definitions.decisions.flatMap(({ logic }) =>
    logic?.kind === "decision-table" ? logic.annotations : [],
  );
  return SOURCE_COLUMNS.filter((column) => columns.includes(column));
}

function verdictFindings(model: DmnModel): CheckFinding[] {
  const element = model.element(ELIGIBLE);
  if (element?.element.kind !== "decision") return [ownFinding("no_decision")];
  const declared = element.type?.kind;
  if (declared === "boolean") return [];
  const types = new Map(element.requires.map(({ path, element: of }) => [path.join("."), model.typeOf(of)]));
  const inferred =
    element.node && typeOf(element.node, { names: {}, fact: (name) => types.get(name), report: () => undefined }).kind;
  const isOpen = declared === undefined || declared === "Any";
  return isOpen && inferred === "boolean" ? [] : [ownFinding("not_boolean", "", { element: ELIGIBLE })];
}

/** A person's policy may look at the household; no other kind of subject has facts of another. */
function foreignFacts({ audience }: Checked, { reads }: PolicyModel, { facts }: Vocabulary): CheckFinding[] {
  const kinds = new Map(facts.map(({ name, kind }) => [name, kind]));
  return reads.flatMap((name) => {
    const kind = kinds.get(name);
    const isOwn = kind === undefined || kind === audience || (audience === "person" && kind === "household");
    return isOwn ? [] : [ownFinding("foreign_fact", name)];
  });
}

const WARNINGS: ReadonlySet<ProblemCode> = new Set(["gap", "unreachable_row", "check_unfinished", "missing_source"]);

function toFinding(problem: Problem, model: DmnModel): CheckFinding {
  const place = locate(model, problem);
  if (problem.code === "unknown_name" && problem.text.startsWith("param.")) {
    return ownFinding("unknown_parameter", problem.text, { element: problem.element, ...place });
  }
  const located =
    problem.cell || place.row === null || place.column === null
      ? problem
      : { ...problem, cell: { row: place.row, column: place.column } };
  return {
    severity: WARNINGS.has(problem.code) ? "warning" : "error",
    code: problem.code,
    element: problem.element,
    row: place.row,
    column: place.column,
    rows: [...(problem.rows ?? [])],
    text: problem.text,
    sentence: { zh: problemText(located, "zh-CN"), en: problemText(located, "en") },
  };
}
