import { FeelFunction, type Parameter } from "../values/function.ts";
import { anyType, findType } from "../values/type.ts";
import type { FeelValue } from "../values/value.ts";

/** The body of a built-in; its parameters are typed as its signature says, which the invocation has made sure of. */
export type Body = (...args: never[]) => FeelValue;

/**
 * A built-in function. A signature reads `string: string, start position: number, [length: number]`:
 * brackets for optional, `...` for all remaining, `?` after a type that accepts null. Several are separated by ` | `,
 * and ` -> number` at the end is the type of the result.
 */
export function builtin(name: string, signatures: string, body: Body): FeelFunction {
  const [parameters = "", result] = signatures.split(" -> ");
  const apply = body as unknown as (...args: (FeelValue | undefined)[]) => FeelValue;
  return new FeelFunction(
    name,
    parameters.split(" | ").map((signature) => (signature === "" ? [] : signature.split(", ").map(parameter))),
    (args) => apply(...args),
    result === undefined ? undefined : findType(result),
  );
}

function parameter(text: string): Parameter {
  const optional = text.startsWith("[");
  const variadic = text.startsWith("...");
  const [name = "", typeName = "Any"] = text.replace(/^\[|\]$|^\.\.\./g, "").split(": ");
  const nullable = typeName.endsWith("?");
  const type = findType(nullable ? typeName.slice(0, -1) : typeName) ?? anyType;
  return { name, type, optional, variadic, rejectsNull: !nullable };
}
