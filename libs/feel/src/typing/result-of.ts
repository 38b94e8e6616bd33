import type { Node } from "../syntax/ir.ts";
import type { Parameter } from "../values/function.ts";
import { anyType, type FeelType } from "../values/type.ts";
import { typeOf } from "./type-of.ts";

/** The type of what a function returns, as far as its body and its parameters tell. */
export function resultOf(parameters: readonly Parameter[], body: Node): FeelType | undefined {
  const names = Object.fromEntries(parameters.map(({ name, type }) => [name, type ?? anyType]));
  const type = typeOf(body, { names, fact: () => anyType, report: () => undefined });
  return type.kind === "Any" ? undefined : type;
}
