import type { FeelFunction, Parameter } from "./function.ts";
import { convert } from "./type.ts";
import { mergeUnknown, type Unknown } from "./unknown.ts";
import type { FeelValue } from "./value.ts";

/** Invokes by position, or by name when names are given; null when the arguments fit no signature or type. */
export function invoke(fn: FeelFunction, args: readonly FeelValue[], names?: readonly string[]): FeelValue {
  const unknown = args.reduce<Unknown | undefined>((found, arg) => mergeUnknown(found, arg), undefined);
  if (unknown !== undefined) return unknown;
  for (const signature of fn.signatures) {
    const arranged = names === undefined ? byPosition(signature, args) : byName(signature, args, names);
    const converted = arranged && convertAll(signature, arranged);
    if (converted !== undefined) return fn.apply(converted);
  }
  return null;
}

function byPosition(
  signature: readonly Parameter[],
  args: readonly FeelValue[],
): (FeelValue | undefined)[] | undefined {
  const last = signature.at(-1);
  if (args.length > signature.length && last?.variadic !== true) return undefined;
  const required = signature.filter((parameter) => parameter.optional !== true).length;
  return args.length < required ? undefined : [...args];
}

function byName(
  signature: readonly Parameter[],
  args: readonly FeelValue[],
  names: readonly string[],
): (FeelValue | undefined)[] | undefined {
  if (names.some((name) => !signature.some((parameter) => parameter.name === name))) return undefined;
  const arranged = signature.map((parameter) => {
    const index = names.indexOf(parameter.name);
    return index < 0 ? undefined : args[index];
  });
  const complete = signature.every((parameter, i) => arranged[i] !== undefined || parameter.optional);
  return complete ? arranged : undefined;
}

function convertAll(
  signature: readonly Parameter[],
  args: (FeelValue | undefined)[],
): (FeelValue | undefined)[] | undefined {
  const converted: (FeelValue | undefined)[] = [];
  for (const [i, arg] of args.entries()) {
    const parameter = signature[Math.min(i, signature.length - 1)];
    if (arg === undefined || parameter?.type === undefined) {
      converted.push(arg);
      continue;
    }
    const value = convert(arg, parameter.type);
    if (value === undefined || (value === null && parameter.rejectsNull === true)) return undefined;
    converted.push(value);
  }
  return converted;
}
