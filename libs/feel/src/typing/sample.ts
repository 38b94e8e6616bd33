import { FeelDate } from "../values/date.ts";
import { atMidnight, FeelDateTime } from "../values/date-time.ts";
import { DaysTime, YearsMonths } from "../values/duration.ts";
import { FeelFunction } from "../values/function.ts";
import { isNumber } from "../values/number.ts";
import { FeelRange } from "../values/range.ts";
import { FeelTime } from "../values/time.ts";
import { anyType, type FeelType, unconstrained } from "../values/type.ts";
import { type FeelValue, isContext, newContext } from "../values/value.ts";

const day = new FeelDate(2000, 1, 1);

const samples: Partial<Record<FeelType["kind"], FeelValue>> = {
  number: 1,
  string: "",
  boolean: true,
  date: day,
  time: new FeelTime(0, 0, 0, 0, undefined),
  "date and time": atMidnight(day, undefined),
  "years and months duration": new YearsMonths(1),
  "days and time duration": DaysTime.ofSeconds(1),
  list: [],
  context: newContext(),
};

/** Some value of the type, so that an operation on types can be tried out; undefined when the type says too little. */
export function sampleOf(type: FeelType): FeelValue | undefined {
  return samples[unconstrained(type).kind];
}

export function typeOfValue(value: FeelValue): FeelType {
  if (value === null) return { kind: "Null" };
  if (isNumber(value)) return { kind: "number" };
  if (typeof value === "string") return { kind: "string" };
  if (typeof value === "boolean") return { kind: "boolean" };
  if (Array.isArray(value)) return { kind: "list", of: commonType(value.map(typeOfValue)) };
  if (value instanceof FeelRange) return { kind: "range", of: typeOfValue(value.start ?? value.end ?? null) };
  if (value instanceof FeelFunction)
    return { kind: "function", parameters: undefined, result: value.result ?? anyType };
  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime)
    return { kind: value.kind };
  if (value instanceof YearsMonths || value instanceof DaysTime) return { kind: value.kind };
  if (!isContext(value)) return anyType;
  return {
    kind: "context",
    entries: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typeOfValue(item)])),
  };
}

/** The one type of all, else Any. */
export function commonType(types: readonly FeelType[]): FeelType {
  const [first, ...others] = types.filter(({ kind }) => kind !== "Null").map(unconstrained);
  if (first === undefined) return anyType;
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : anyType;
}
