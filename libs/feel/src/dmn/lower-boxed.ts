import { compileNode } from "../compile.ts";
import type { Node, Span } from "../syntax/ir.ts";
import type { NameShape } from "../syntax/name.ts";
import type { Names } from "../syntax/names.ts";
import type { Dialect } from "../syntax/parse.ts";
import { FeelSyntaxError } from "../syntax/syntax-error.ts";
import { resultOf } from "../typing/result-of.ts";
import { anyType, type FeelType } from "../values/type.ts";
import type { BoxedExpression, Variable } from "./definitions.ts";
import { type ItemTypes, shapeOfType } from "./item-types.ts";
import { lowerTable } from "./lower-table.ts";
import type { Problem } from "./problem.ts";

/** What the logic of one decision or knowledge model is lowered in. */
export type LogicScope = {
  readonly element: string;
  readonly names: Names;
  readonly shape: NameShape;
  readonly types: ItemTypes;
  readonly report: (problem: Problem) => void;
};

const nowhere: Span = { from: 0, to: 0 };
const nothing: Node = { kind: "literal", value: null, at: nowhere };

/** Boxed expressions become the same nodes as FEEL text; what is missing or malformed becomes null and a problem. */
export function lowerBoxed(expression: BoxedExpression | undefined, scope: LogicScope): Node {
  const part = (one: BoxedExpression | undefined) => lowerBoxed(one, scope);
  if (expression === undefined) return nothing;
  switch (expression.kind) {
    case "literal":
      return lowerText(expression.text, scope);
    case "decision-table":
      return lowerTable(expression, scope, lowerText);
    case "context":
      return lowerBoxedContext(expression.entries, scope);
    case "list":
      return { kind: "list", items: expression.items.map(part), at: nowhere };
    case "relation": {
      const rows = expression.rows.map((row): Node => {
        const entries = expression.columns.map((key, i) => ({ key, value: part(row[i]) }));
        return { kind: "context", entries, at: nowhere };
      });
      return { kind: "list", items: rows, at: nowhere };
    }
    case "invocation":
      return {
        kind: "call",
        callee: part(expression.callee),
        args: expression.bindings.map((binding) => part(binding.value)),
        names: expression.bindings.map((binding) => binding.parameter),
        at: nowhere,
      };
    case "function":
      return lowerBoxedFunction(expression, scope);
    case "conditional":
      return {
        kind: "if",
        condition: part(expression.if),
        consequent: part(expression.consequent),
        otherwise: part(expression.otherwise),
        at: nowhere,
      };
    case "filter": {
      const list = part(expression.in);
      const by = scope.names.withinFilter(() => part(expression.match));
      return { kind: "filter", list, by, strict: true, at: nowhere };
    }
    default: {
      const { kind, variable } = expression;
      const iterations = [{ name: variable, from: part(expression.in), to: undefined }];
      const body = scope.names.within([variable, "partial"], () =>
        lowerBoxed(expression.body, withNames(scope, { [variable]: {} })),
      );
      return { kind, iterations, body, at: nowhere };
    }
  }
}

/** FEEL text in scope; a syntax error becomes a problem. */
export function lowerText(
  text: string,
  scope: LogicScope,
  dialect: Dialect = "expression",
  cell?: Problem["cell"],
): Node {
  if (text.trim() === "") return nothing;
  try {
    return compileNode(text, { dialect, names: scope.shape, findType: scope.types.find }, scope.names);
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error;
    scope.report({ code: "syntax", element: scope.element, text, cell, detail: error.message });
    return nothing;
  }
}

export function withNames(scope: LogicScope, names: NameShape): LogicScope {
  return { ...scope, shape: { ...scope.shape, ...names } };
}

/** The declared type, if there is one and it is known. */
export function typeOfVariable(variable: Variable, scope: LogicScope): FeelType | undefined {
  if (variable.typeRef === undefined) return undefined;
  const type = scope.types.find(variable.typeRef);
  if (type === undefined) {
    const detail = `No type is called "${variable.typeRef}"`;
    scope.report({ code: "unknown_type", element: scope.element, text: variable.typeRef, detail });
  }
  return type;
}

export function converted(of: Node, type: FeelType | undefined): Node {
  return type === undefined || type === anyType ? of : { kind: "convert", of, type, at: of.at };
}

type Entries = Extract<BoxedExpression, { kind: "context" }>["entries"];

/** An entry sees those before it, a function also itself; an entry without a variable is the result. */
function lowerBoxedContext(boxed: Entries, scope: LogicScope): Node {
  const result = "";
  const entries = scope.names.within([], () => {
    let inner = scope;
    return boxed.map(({ variable, value }) => {
      const type = variable && typeOfVariable(variable, inner);
      if (variable !== undefined && value?.kind === "function") scope.names.bind(variable.name);
      const node = converted(lowerBoxed(value, inner), type);
      if (variable === undefined) return { key: result, value: node };
      scope.names.bind(variable.name);
      inner = withNames(inner, { [variable.name]: shapeOfType(type) });
      return { key: variable.name, value: node };
    });
  });
  const context: Node = { kind: "context", entries, at: nowhere };
  return entries.some(({ key }) => key === result) ? { kind: "path", of: context, key: result, at: nowhere } : context;
}

export function lowerBoxedFunction(boxed: Extract<BoxedExpression, { kind: "function" }>, scope: LogicScope): Node {
  const external = boxed.language !== "FEEL";
  if (external) {
    const detail = `${boxed.language} functions are not run`;
    scope.report({ code: "external_function", element: scope.element, text: boxed.language, detail });
  }
  const parameters = boxed.parameters.map((parameter) => ({
    name: parameter.name,
    type: typeOfVariable(parameter, scope),
  }));
  const names = Object.fromEntries(parameters.map(({ name, type }) => [name, shapeOfType(type)]));
  const body = external
    ? nothing
    : scope.names.within(Object.keys(names), () => lowerBoxed(boxed.body, withNames(scope, names)));
  return { kind: "function", parameters, body, result: resultOf(parameters, body), external, at: nowhere };
}
