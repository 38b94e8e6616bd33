import { Decimal as DecimalBase } from "decimal.js";

/** 34 significant digits, half-even, the exponent range of IEEE 754 decimal128 (DMN 1.5 §10.3.2.3.1). */
export const Decimal = DecimalBase.clone({
  precision: 34,
  rounding: DecimalBase.ROUND_HALF_EVEN,
  minE: -6143,
  maxE: 6144,
});
export type Decimal = DecimalBase;
export type RoundingMode = DecimalBase.Rounding;

/**
 * A FEEL number. A JavaScript number stands for the decimal that it prints, so it is only used for at most
 * 15 significant digits or a safe integer; everything longer is a `Decimal`. Two of the same kind compare directly.
 */
export type FeelNumber = number | Decimal;

export function isNumber(value: unknown): value is FeelNumber {
  return typeof value === "number" || value instanceof Decimal;
}

export function toDecimal(value: FeelNumber): Decimal {
  return typeof value === "number" ? new Decimal(value) : value;
}

/** The shortest faithful form; null for an overflow or a non-number, as FEEL knows neither. */
export function fromDecimal(value: Decimal): FeelNumber | null {
  if (!value.isFinite()) return null;
  if (value.isZero()) return 0;
  if (value.precision() <= 15 && value.e > -300 && value.e < 300) return value.toNumber();
  if (value.isInteger() && value.e < 16) {
    const integer = value.toNumber();
    if (Number.isSafeInteger(integer)) return integer;
  }
  return value;
}

/** Any JavaScript number, e.g. from JSON: the decimal it prints, rounded to nothing. */
export function fromJsNumber(value: number): FeelNumber | null {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  return Number.isFinite(value) ? fromDecimal(new Decimal(value)) : null;
}

const shortPattern = /^-?\d+(\.\d+)?$/;
const numberPattern = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

export function parseNumber(text: string): FeelNumber | null {
  if (text.length <= 15 && shortPattern.test(text)) return Number(text) + 0;
  return numberPattern.test(text) ? fromDecimal(new Decimal(text).toSignificantDigits(34)) : null;
}

/** Plain decimal notation, never with an exponent. */
export function numberText(value: FeelNumber): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return toDecimal(value).toFixed();
}

/** The safe integer that a number stands for, else undefined. */
export function asInteger(value: FeelNumber): number | undefined {
  const number = typeof value === "number" ? value : value.toNumber();
  return Number.isSafeInteger(number) && (typeof value === "number" || value.isInteger()) ? number : undefined;
}

/** Positions and lengths are truncated to integers. */
export function truncate(value: FeelNumber): number | undefined {
  return asInteger(typeof value === "number" ? Math.trunc(value) : value.trunc());
}

export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  return toDecimal(a).cmp(toDecimal(b));
}

export function addNumbers(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === "number" && typeof b === "number" && Number.isInteger(a) && Number.isInteger(b)) {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return fromDecimal(toDecimal(a).plus(toDecimal(b)));
}

export function subtractNumbers(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  return addNumbers(a, negateNumber(b));
}

export function multiplyNumbers(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === "number" && typeof b === "number" && Number.isInteger(a) && Number.isInteger(b)) {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return fromDecimal(toDecimal(a).times(toDecimal(b)));
}

/** Null when dividing by zero. */
export function divideNumbers(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  return fromDecimal(toDecimal(a).div(toDecimal(b)));
}

export function powerNumbers(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  return fromDecimal(toDecimal(a).pow(toDecimal(b)));
}

export function negateNumber(value: FeelNumber): FeelNumber {
  if (typeof value === "number") return value === 0 ? 0 : -value;
  return value.neg();
}
