import {
  addNumbers,
  compareNumbers,
  Decimal,
  divideNumbers,
  type FeelNumber,
  fromDecimal,
  isNumber,
  multiplyNumbers,
  toDecimal,
} from "../values/number.ts";
import type { FeelValue } from "../values/value.ts";
import { builtin } from "./define.ts";
import { itemsOf } from "./list-functions.ts";

const statistic = (name: string, result: "number" | "list", of: (numbers: readonly FeelNumber[]) => FeelValue) =>
  builtin(name, `list: list | ...n: Any? -> ${result}`, (...args: FeelValue[]) => {
    const items = itemsOf(args);
    return items.every(isNumber) ? of(items) : null;
  });

/** DMN 1.5 §10.3.4.4: numbers of a list; null when it holds anything else. Empty lists give null, `mode` an empty list. */
export const statisticFunctions = [
  statistic("sum", "number", (numbers) => fold(numbers, addNumbers)),
  statistic("product", "number", (numbers) => fold(numbers, multiplyNumbers)),
  statistic("mean", "number", mean),
  statistic("median", "number", median),
  statistic("stddev", "number", standardDeviation),
  statistic("mode", "list", mode),
];

type Operation = (a: FeelNumber, b: FeelNumber) => FeelNumber | null;

function fold(numbers: readonly FeelNumber[], operation: Operation): FeelNumber | null {
  if (numbers.length === 0) return null;
  return numbers
    .slice(1)
    .reduce<FeelNumber | null>(
      (result, number) => (result === null ? null : operation(result, number)),
      numbers[0] ?? null,
    );
}

function mean(numbers: readonly FeelNumber[]): FeelNumber | null {
  const sum = fold(numbers, addNumbers);
  return sum === null ? null : divideNumbers(sum, numbers.length);
}

function median(numbers: readonly FeelNumber[]): FeelNumber | null {
  const sorted = numbers.toSorted(compareNumbers);
  const middle = Math.floor(sorted.length / 2);
  return mean(
    sorted.length % 2 === 1 ? sorted.slice(middle, middle + 1) : sorted.slice(Math.max(0, middle - 1), middle + 1),
  );
}

/** Of a sample: divided by n − 1, so one number has none. */
function standardDeviation(numbers: readonly FeelNumber[]): FeelNumber | null {
  const average = mean(numbers);
  if (average === null || numbers.length < 2) return null;
  const squares = numbers.map((number) => toDecimal(number).minus(toDecimal(average)).pow(2));
  return fromDecimal(
    Decimal.sum(...squares)
      .div(numbers.length - 1)
      .sqrt(),
  );
}

/** The most frequent numbers, ascending. */
function mode(numbers: readonly FeelNumber[]): FeelNumber[] {
  const counts: { number: FeelNumber; count: number }[] = [];
  for (const number of numbers.toSorted(compareNumbers)) {
    const last = counts.at(-1);
    if (last !== undefined && compareNumbers(last.number, number) === 0) last.count++;
    else counts.push({ number, count: 1 });
  }
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.filter(({ count }) => count === most).map(({ number }) => number);
}
