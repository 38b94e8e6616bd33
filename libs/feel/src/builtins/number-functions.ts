import { DaysTime, YearsMonths } from "../values/duration.ts";
import {
  asInteger,
  Decimal,
  type FeelNumber,
  fromDecimal,
  isNumber,
  multiplyNumbers,
  type RoundingMode,
  subtractNumbers,
  toDecimal,
} from "../values/number.ts";
import type { FeelValue } from "../values/value.ts";
import { builtin } from "./define.ts";

const rounding = (name: string, signature: string, mode: RoundingMode) =>
  builtin(name, signature, (n: FeelNumber, scale: FeelNumber = 0) => round(n, scale, mode));

/** DMN 1.5 §10.3.4.5. */
export const numberFunctions = [
  rounding("decimal", "n: number, scale: number -> number", Decimal.ROUND_HALF_EVEN),
  rounding("floor", "n: number, [scale: number] -> number", Decimal.ROUND_FLOOR),
  rounding("ceiling", "n: number, [scale: number] -> number", Decimal.ROUND_CEIL),
  rounding("round up", "n: number, scale: number -> number", Decimal.ROUND_UP),
  rounding("round down", "n: number, scale: number -> number", Decimal.ROUND_DOWN),
  rounding("round half up", "n: number, scale: number -> number", Decimal.ROUND_HALF_UP),
  rounding("round half down", "n: number, scale: number -> number", Decimal.ROUND_HALF_DOWN),
  builtin("abs", "n: Any", absolute),
  builtin("modulo", "dividend: number, divisor: number -> number", modulo),
  builtin("sqrt", "number: number -> number", (number: FeelNumber) => fromDecimal(toDecimal(number).sqrt())),
  builtin("log", "number: number -> number", (number: FeelNumber) => fromDecimal(toDecimal(number).ln())),
  builtin("exp", "number: number -> number", (number: FeelNumber) => fromDecimal(toDecimal(number).exp())),
  builtin("odd", "number: number -> boolean", (number: FeelNumber) => parity(number) === 1),
  builtin("even", "number: number -> boolean", (number: FeelNumber) => parity(number) === 0),
];

/** Scales outside the exponents of decimal128 are refused. */
function round(n: FeelNumber, scale: FeelNumber, mode: RoundingMode): FeelNumber | null {
  const digits = asInteger(toDecimal(scale).trunc());
  if (digits === undefined || digits < -6111 || digits > 6176) return null;
  if (digits === 0 && typeof n === "number" && Number.isInteger(n)) return n;
  const value = toDecimal(n);
  if (digits >= 0) return fromDecimal(value.toDecimalPlaces(digits, mode));
  const unit = new Decimal(10).pow(-digits);
  return fromDecimal(value.div(unit).toDecimalPlaces(0, mode).times(unit));
}

function absolute(n: FeelValue): FeelValue {
  if (isNumber(n)) return fromDecimal(toDecimal(n).abs());
  if (n instanceof YearsMonths) return new YearsMonths(Math.abs(n.months));
  return n instanceof DaysTime ? new DaysTime(n.nanos < 0n ? -n.nanos : n.nanos) : null;
}

/** `dividend − divisor × floor(dividend / divisor)`: the sign of the divisor. */
function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | null {
  if (toDecimal(divisor).isZero()) return null;
  const quotient = fromDecimal(toDecimal(dividend).div(toDecimal(divisor)).floor());
  const part = quotient === null ? null : multiplyNumbers(divisor, quotient);
  return part === null ? null : subtractNumbers(dividend, part);
}

/** 0, 1, or neither for a fraction. */
function parity(number: FeelNumber): number {
  return toDecimal(number).abs().mod(2).toNumber();
}
