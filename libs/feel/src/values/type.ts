import type { Node } from "../syntax/ir.ts";
import { FeelDate } from "./date.ts";
import { FeelDateTime, midnightUtc } from "./date-time.ts";
import { DaysTime, YearsMonths } from "./duration.ts";
import { FeelFunction } from "./function.ts";
import { isNumber } from "./number.ts";
import { FeelRange } from "./range.ts";
import { FeelTime } from "./time.ts";
import { type FeelValue, isContext } from "./value.ts";

export type SimpleTypeName =
  | "Any"
  | "Null"
  | "number"
  | "string"
  | "boolean"
  | "date"
  | "time"
  | "date and time"
  | "years and months duration"
  | "days and time duration";

export type FeelType =
  | { readonly kind: SimpleTypeName }
  | { readonly kind: "list"; readonly of: FeelType }
  | { readonly kind: "range"; readonly of: FeelType }
  | { readonly kind: "context"; readonly entries: Readonly<Record<string, FeelType>> }
  | { readonly kind: "function"; readonly parameters: readonly FeelType[] | undefined; readonly result: FeelType }
  | {
      readonly kind: "allowed";
      readonly of: FeelType;
      readonly tests: Node;
      readonly allows: (value: FeelValue) => boolean;
    };

export const anyType: FeelType = { kind: "Any" };

const simpleTypes: Readonly<Record<string, FeelType>> = {
  Any: anyType,
  Null: { kind: "Null" },
  number: { kind: "number" },
  string: { kind: "string" },
  boolean: { kind: "boolean" },
  date: { kind: "date" },
  time: { kind: "time" },
  "date and time": { kind: "date and time" },
  dateTime: { kind: "date and time" },
  "years and months duration": { kind: "years and months duration" },
  yearMonthDuration: { kind: "years and months duration" },
  "days and time duration": { kind: "days and time duration" },
  dayTimeDuration: { kind: "days and time duration" },
  list: { kind: "list", of: anyType },
  context: { kind: "context", entries: {} },
  range: { kind: "range", of: anyType },
  function: { kind: "function", parameters: undefined, result: anyType },
};

/** A built-in type by its FEEL name. */
export function findType(name: string): FeelType | undefined {
  return Object.hasOwn(simpleTypes, name) ? simpleTypes[name] : undefined;
}

/** FEEL `instance of`: null belongs to Null alone. */
export function isInstance(value: FeelValue, type: FeelType): boolean {
  return value === null ? type.kind === "Null" : isInstanceOf[type.kind](value, type as never);
}

/** Like `isInstance`, but null conforms to every type. */
export function conforms(value: FeelValue, type: FeelType): boolean {
  return value === null || isInstanceOf[type.kind](value, type as never);
}

type Present = Exclude<FeelValue, null>;

const isInstanceOf: { [K in FeelType["kind"]]: (value: Present, type: Extract<FeelType, { kind: K }>) => boolean } = {
  Any: () => true,
  Null: () => false,
  number: isNumber,
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  date: (value) => value instanceof FeelDate,
  time: (value) => value instanceof FeelTime,
  "date and time": (value) => value instanceof FeelDateTime,
  "years and months duration": (value) => value instanceof YearsMonths,
  "days and time duration": (value) => value instanceof DaysTime,
  list: (value, type) => Array.isArray(value) && value.every((item) => conforms(item, type.of)),
  range: (value, type) =>
    value instanceof FeelRange && conforms(value.start ?? null, type.of) && conforms(value.end ?? null, type.of),
  context: (value, type) =>
    isContext(value) &&
    Object.entries(type.entries).every(([key, of]) => Object.hasOwn(value, key) && conforms(value[key] ?? null, of)),
  function: (value, type) => value instanceof FeelFunction && functionConforms(value, type),
  allowed: (value, type) => conforms(value, type.of) && type.allows(value),
};

function functionConforms(value: FeelFunction, type: Extract<FeelType, { kind: "function" }>): boolean {
  if (type.parameters === undefined) return true;
  return value.signatures.some(
    (parameters) =>
      parameters.length === type.parameters?.length &&
      parameters.every((parameter, i) => isSubtype(type.parameters?.[i] ?? anyType, parameter.type ?? anyType)) &&
      isSubtype(value.result ?? anyType, type.result),
  );
}

/** Type conformance of DMN 1.5 §10.3.2.9.2. */
export function isSubtype(type: FeelType, of: FeelType): boolean {
  if (of.kind === "Any" || type.kind === "Null") return true;
  if (type.kind === "allowed") return isSubtype(type.of, of);
  if (of.kind === "allowed") return false;
  if (type.kind !== of.kind) return false;
  if ((type.kind === "list" || type.kind === "range") && of.kind === type.kind) return isSubtype(type.of, of.of);
  if (type.kind === "context" && of.kind === "context") {
    return Object.entries(of.entries).every(([key, entry]) => {
      const own = type.entries[key];
      return own !== undefined && isSubtype(own, entry);
    });
  }
  if (type.kind === "function" && of.kind === "function") {
    return (
      isSubtype(type.result, of.result) &&
      (of.parameters ?? []).every((parameter, i) => isSubtype(parameter, type.parameters?.[i] ?? anyType))
    );
  }
  return true;
}

/** The implicit conversions of DMN 1.5 §10.3.2.9.4; undefined when the value cannot become one of the type. */
export function convert(value: FeelValue, type: FeelType): FeelValue | undefined {
  if (conforms(value, type)) return value;
  const base = unconstrained(type);
  if (base.kind !== "list" && Array.isArray(value) && value.length === 1) return convertSingle(value[0] ?? null, type);
  if (base.kind === "list" && !Array.isArray(value) && conforms([value], type)) return [value];
  return convertSingle(value, type);
}

/** The type without its constraints. */
export function unconstrained(type: FeelType): FeelType {
  return type.kind === "allowed" ? unconstrained(type.of) : type;
}

function convertSingle(value: FeelValue, type: FeelType): FeelValue | undefined {
  if (conforms(value, type)) return value;
  if (value instanceof FeelDate) {
    const midnight = midnightUtc(value);
    if (conforms(midnight, type)) return midnight;
  }
  return undefined;
}
