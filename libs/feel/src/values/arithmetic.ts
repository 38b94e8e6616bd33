import { addMonths, FeelDate } from "./date.ts";
import { addDaysTime, addYearsMonths, FeelDateTime, midnightUtc } from "./date-time.ts";
import { DaysTime, isDuration, nanosPerSecond, YearsMonths } from "./duration.ts";
import {
  addNumbers,
  asInteger,
  Decimal,
  divideNumbers,
  type FeelNumber,
  fromDecimal,
  isNumber,
  multiplyNumbers,
  powerNumbers,
  subtractNumbers,
  toDecimal,
} from "./number.ts";
import { addToTime, FeelTime } from "./time.ts";
import type { FeelValue } from "./value.ts";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "**";

/** DMN 1.5 §10.3.2.11, tables 54–59; null for every combination that they do not name. */
export function calculate(operator: ArithmeticOperator, a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a) && isNumber(b)) return onNumbers[operator](a, b);
  if (a === null || b === null) return null;
  switch (operator) {
    case "+":
      return typeof a === "string" && typeof b === "string"
        ? a + b
        : (plus(a, b) ?? (isDuration(a) ? plus(b, a) : null));
    case "-":
      return minus(a, b);
    case "*":
      return isNumber(a) ? scale(b, a) : isNumber(b) ? scale(a, b) : null;
    case "/":
      return divide(a, b);
    default:
      return null;
  }
}

export function negate(value: FeelValue): FeelValue {
  if (isNumber(value)) return subtractNumbers(0, value);
  if (value instanceof YearsMonths) return new YearsMonths(-value.months);
  return value instanceof DaysTime ? new DaysTime(-value.nanos) : null;
}

const onNumbers: Record<ArithmeticOperator, (a: FeelNumber, b: FeelNumber) => FeelNumber | null> = {
  "+": addNumbers,
  "-": subtractNumbers,
  "*": multiplyNumbers,
  "/": divideNumbers,
  "**": powerNumbers,
};

function plus(a: FeelValue, b: FeelValue): FeelValue {
  if (b instanceof YearsMonths) {
    if (a instanceof FeelDate) return addMonths(a, b.months);
    if (a instanceof FeelDateTime) return addYearsMonths(a, b.months);
    return a instanceof YearsMonths ? new YearsMonths(a.months + b.months) : null;
  }
  if (!(b instanceof DaysTime)) return null;
  if (a instanceof FeelDate) return addDaysTime(midnightUtc(a), b)?.date ?? null;
  if (a instanceof FeelDateTime) return addDaysTime(a, b);
  if (a instanceof FeelTime) return addToTime(a, b);
  return a instanceof DaysTime ? new DaysTime(a.nanos + b.nanos) : null;
}

function minus(a: FeelValue, b: FeelValue): FeelValue {
  if (isDuration(b)) return plus(a, negate(b));
  if (a instanceof FeelTime && b instanceof FeelTime) return between(a, b);
  const from = a instanceof FeelDate ? midnightUtc(a) : a;
  const to = b instanceof FeelDate ? midnightUtc(b) : b;
  return from instanceof FeelDateTime && to instanceof FeelDateTime ? between(from, to) : null;
}

/** Null between a local value and a zoned one. */
function between<T extends FeelTime | FeelDateTime>(a: T, b: T): DaysTime | null {
  return (a.zone === undefined) === (b.zone === undefined) ? new DaysTime(a.utcNanos - b.utcNanos) : null;
}

function scale(duration: FeelValue, factor: FeelNumber): FeelValue {
  if (duration instanceof YearsMonths) return monthsOf(toDecimal(factor).times(duration.months));
  return duration instanceof DaysTime ? nanosOf(toDecimal(factor).times(duration.nanos.toString())) : null;
}

function divide(a: FeelValue, b: FeelValue): FeelValue {
  if (a instanceof YearsMonths) {
    if (b instanceof YearsMonths) return divideNumbers(a.months, b.months);
    return isNumber(b) ? monthsOf(new Decimal(a.months).div(toDecimal(b))) : null;
  }
  if (!(a instanceof DaysTime)) return null;
  const nanos = new Decimal(a.nanos.toString());
  if (b instanceof DaysTime) return fromDecimal(nanos.div(b.nanos.toString()));
  return isNumber(b) ? nanosOf(nanos.div(toDecimal(b))) : null;
}

function monthsOf(months: Decimal): YearsMonths | null {
  const whole = asInteger(months.trunc());
  return whole === undefined ? null : new YearsMonths(whole);
}

function nanosOf(nanos: Decimal): DaysTime | null {
  return nanos.isFinite() && nanos.abs().lt(maxNanos) ? new DaysTime(BigInt(nanos.trunc().toFixed())) : null;
}

const maxNanos = new Decimal(Number.MAX_SAFE_INTEGER).times(nanosPerSecond.toString());
