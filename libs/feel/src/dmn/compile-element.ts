import { findBuiltin } from "../builtins/registry.ts";
import type { Node } from "../syntax/ir.ts";
import type { NameShape } from "../syntax/name.ts";
import { Names } from "../syntax/names.ts";
import type { FeelType } from "../values/type.ts";
import { type ItemTypes, shapeOfType } from "./item-types.ts";
import { converted, type LogicScope, lowerBoxed, lowerBoxedFunction, typeOfVariable } from "./lower-boxed.ts";
import { type GraphElement, type ModelGraph, namePath } from "./model-graph.ts";
import type { Problem } from "./problem.ts";

/** An element whose logic is ready to be evaluated. */
export type CompiledElement = {
  readonly element: GraphElement;
  readonly type: FeelType | undefined;
  readonly node: Node | undefined;
  /** What its logic may read, under the names that it reads it by. */
  readonly requires: readonly { readonly path: readonly string[]; readonly element: GraphElement }[];
};

export type CompileContext = {
  readonly graph: ModelGraph;
  readonly typesOf: (element: GraphElement) => ItemTypes;
  readonly report: (problem: Problem) => void;
};

export function compileElement(element: GraphElement, context: CompileContext): CompiledElement {
  const { report } = context;
  const types = context.typesOf(element);
  const requires = requirementsOf(element, context);
  const names = new Names();
  const shape = shapeOf(requires, context);
  const scope: LogicScope = { element: element.name, names, shape, types, report };
  const type = typeOfVariable(element.variable, scope);
  if (element.kind === "input" || element.kind === "service") return { element, type, node: undefined, requires };
  const node =
    element.kind === "knowledge"
      ? element.logic && lowerBoxedFunction(element.logic, scope)
      : converted(lowerBoxed(element.logic, scope), type);
  for (const name of names.free) {
    const [first = name] = name.split(".");
    if (Object.hasOwn(shape, first) || Object.hasOwn(shape, name) || first === "?" || findBuiltin(name)) continue;
    report({
      code: "unknown_name",
      element: element.name,
      text: name,
      detail: `Nothing called "${name}" is required here`,
    });
  }
  return { element, type, node, requires };
}

function requirementsOf(element: GraphElement, { graph, report }: CompileContext): CompiledElement["requires"] {
  if (element.kind === "input" || element.kind === "service") return [];
  const hrefs = element.kind === "decision" ? [...element.requirements, ...element.knowledge] : element.knowledge;
  const self = element.kind === "knowledge" ? [{ path: [element.name], element }] : [];
  const required = hrefs.flatMap((href) => {
    const found = graph.find(href, element.model);
    if (found === undefined) {
      report({
        code: "unresolved_reference",
        element: element.name,
        text: href,
        detail: `Nothing is called "${href}"`,
      });
      return [];
    }
    return [{ path: namePath(found, element.model), element: found }];
  });
  return [...self, ...required];
}

function shapeOf(requires: CompiledElement["requires"], { typesOf }: CompileContext): NameShape {
  const shape: Record<string, NameShape> = {};
  for (const { path, element } of requires) {
    const typeRef = element.variable.typeRef;
    const inner = shapeOfType(typeRef === undefined ? undefined : typesOf(element).find(typeRef));
    const [first = "", second] = path;
    shape[first] = second === undefined ? inner : { ...shape[first], [second]: inner };
  }
  return shape;
}
