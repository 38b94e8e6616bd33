import { compileNode } from "../compile.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { innerScope, rootScope } from "../evaluate/scope.ts";
import type { NameShape } from "../syntax/name.ts";
import { Names } from "../syntax/names.ts";
import { anyType, type FeelType, findType } from "../values/type.ts";
import type { FeelValue } from "../values/value.ts";
import type { ItemDefinition } from "./definitions.ts";
import type { Problem } from "./problem.ts";

/** Finds a type by reference: built-in, defined in the model, or `alias.name` of an imported one. */
export type ItemTypes = { readonly find: (typeRef: string) => FeelType | undefined };

/** The item definitions of a model as FEEL types; a type inside itself counts as Any. */
export function itemTypes(
  definitions: readonly ItemDefinition[],
  imported: (typeRef: string) => FeelType | undefined,
  report: (problem: Problem) => void,
): ItemTypes {
  const resolved = new Map<string, FeelType | undefined>();

  const find = (typeRef: string): FeelType | undefined => {
    const name = typeRef.replace(/^feel:/, "");
    if (resolved.has(name)) return resolved.get(name);
    const definition = definitions.find((one) => one.name === name);
    if (definition === undefined) return findType(name) ?? imported(name);
    resolved.set(name, anyType);
    const type = typeOf(definition);
    resolved.set(name, type);
    return type;
  };

  const typeOf = (definition: ItemDefinition): FeelType => {
    const item = constrained(baseOf(definition), definition.allowedValues, definition.name);
    return constrained(
      definition.isCollection ? { kind: "list", of: item } : item,
      definition.typeConstraint,
      definition.name,
    );
  };

  const baseOf = ({ name, typeRef, components, functionItem }: ItemDefinition): FeelType => {
    if (functionItem !== undefined) {
      const parameters = functionItem.parameters.map((parameter) => refer(parameter.typeRef, name));
      return { kind: "function", parameters, result: refer(functionItem.outputTypeRef, name) };
    }
    if (components.length === 0) return refer(typeRef, name);
    return { kind: "context", entries: Object.fromEntries(components.map((one) => [one.name, typeOf(one)])) };
  };

  const refer = (typeRef: string | undefined, element: string): FeelType => {
    if (typeRef === undefined) return anyType;
    const type = find(typeRef);
    if (type === undefined)
      report({ code: "unknown_type", element, text: typeRef, detail: `No type is called "${typeRef}"` });
    return type ?? anyType;
  };

  const constrained = (of: FeelType, tests: string | undefined, element: string): FeelType => {
    if (tests === undefined || tests === "") return of;
    try {
      const node = compileNode(tests, { dialect: "unary-tests" }, new Names());
      const root = rootScope({ facts: {}, absent: "null", now: null });
      const allows = (value: FeelValue) => evaluate(node, innerScope(root, { "?": value })) === true;
      return { kind: "allowed", of, tests: node, allows };
    } catch (error) {
      report({ code: "syntax", element, text: tests, detail: String(error) });
      return of;
    }
  };

  return { find };
}

/** The names below a value of the type. */
export function shapeOfType(type: FeelType | undefined): NameShape {
  if (type?.kind === "allowed" || type?.kind === "list") return shapeOfType(type.of);
  if (type?.kind !== "context") return {};
  return Object.fromEntries(Object.entries(type.entries).map(([name, entry]) => [name, shapeOfType(entry)]));
}
