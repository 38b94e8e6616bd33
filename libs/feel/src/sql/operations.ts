import type { CompareOperator } from "../syntax/ir.ts";
import type { ArithmeticOperator } from "../values/arithmetic.ts";
import { type Fragment, Outside, type SqlDialect, type SqlType } from "./fragment.ts";

export function emitCompare(
  operator: CompareOperator,
  a: Fragment,
  b: Fragment,
  dialect: SqlDialect,
  text: string,
): string {
  if (a.type !== b.type) throw new Outside("types", text);
  const isEquality = operator === "=" || operator === "!=";
  if (a.type === "boolean" && !isEquality) throw new Outside("types", text);
  const byCodePoint = a.type === "string" && !isEquality && dialect === "postgres" ? ' COLLATE "C"' : "";
  return `(${a.sql}${byCodePoint} ${operator === "!=" ? "<>" : operator} ${b.sql})`;
}

export function emitArithmetic(operator: ArithmeticOperator, a: Fragment, b: Fragment, text: string): Fragment {
  if (operator === "/" || operator === "**") throw new Outside("division", text);
  const rule = arithmetic[`${a.type} ${operator} ${b.type}`];
  if (rule === undefined) throw new Outside("types", text);
  return rule(a.sql, b.sql);
}

type Binary = (a: string, b: string) => Fragment;

const plain =
  (operator: string, type: SqlType): Binary =>
  (a, b) => ({ sql: `(${a} ${operator} ${b})`, type });

/** A month added to a long month ends on the last day of a short one, in SQL as in FEEL. */
const addMonths =
  (sign: "+" | "-"): Binary =>
  (a, b) => ({
    sql: `CAST(${a} ${sign} ${b} * INTERVAL '1 month' AS DATE)`,
    type: "date",
  });

const arithmetic: Readonly<Record<string, Binary>> = {
  "number + number": plain("+", "number"),
  "number - number": plain("-", "number"),
  "number * number": plain("*", "number"),
  "string + string": plain("||", "string"),
  "months + months": plain("+", "months"),
  "months - months": plain("-", "months"),
  "days + days": plain("+", "days"),
  "days - days": plain("-", "days"),
  "date - date": plain("-", "days"),
  "date + days": plain("+", "date"),
  "date - days": plain("-", "date"),
  "date + months": addMonths("+"),
  "date - months": addMonths("-"),
};

export function emitFunction(name: string, args: readonly Fragment[], text: string): Fragment {
  const rule = functions[`${name}(${args.map(({ type }) => type).join(", ")})`];
  if (rule === undefined) throw new Outside("function", text);
  return rule(args[0]?.sql ?? "", args[1]?.sql ?? "");
}

const functions: Readonly<Record<string, Binary>> = {
  "abs(number)": (a) => ({ sql: `abs(${a})`, type: "number" }),
  "floor(number)": (a) => ({ sql: `floor(${a})`, type: "number" }),
  "ceiling(number)": (a) => ({ sql: `ceil(${a})`, type: "number" }),
  "string length(string)": (a) => ({ sql: `length(${a})`, type: "number" }),
  "upper case(string)": (a) => ({ sql: `upper(${a})`, type: "string" }),
  "lower case(string)": (a) => ({ sql: `lower(${a})`, type: "string" }),
  "contains(string, string)": (a, b) => ({ sql: `(strpos(${a}, ${b}) > 0)`, type: "boolean" }),
  "starts with(string, string)": (a, b) => ({ sql: `starts_with(${a}, ${b})`, type: "boolean" }),
  "ends with(string, string)": (a, b) => ({
    sql: `(right(${a}, CAST(length(${b}) AS integer)) = ${b})`,
    type: "boolean",
  }),
  "date(date)": (a) => ({ sql: a, type: "date" }),
  "years and months duration(date, date)": (a, b) => ({ sql: monthsBetween(a, b), type: "months" }),
};

/** Whole months towards zero, counted by the day of the month as FEEL does. */
function monthsBetween(from: string, to: string): string {
  const part = (unit: string, date: string) => `CAST(extract(${unit} FROM ${date}) AS integer)`;
  const months = `(${part("year", to)} * 12 + ${part("month", to)} - ${part("year", from)} * 12 - ${part("month", from)})`;
  const [first, last] = [part("day", from), part("day", to)];
  const before = `WHEN ${months} > 0 AND ${last} < ${first} THEN ${months} - 1`;
  const after = `WHEN ${months} < 0 AND ${last} > ${first} THEN ${months} + 1`;
  return `(CASE ${before} ${after} ELSE ${months} END)`;
}

export function emitProperty(key: string, of: Fragment, text: string): Fragment {
  const sql = properties[`${of.type}.${key}`]?.(of.sql);
  if (sql === undefined) throw new Outside("construct", text);
  return { sql, type: "number" };
}

const properties: Readonly<Record<string, (value: string) => string>> = {
  "date.year": (date) => `CAST(extract(year FROM ${date}) AS integer)`,
  "date.month": (date) => `CAST(extract(month FROM ${date}) AS integer)`,
  "date.day": (date) => `CAST(extract(day FROM ${date}) AS integer)`,
  "date.weekday": (date) => `CAST(extract(isodow FROM ${date}) AS integer)`,
  "months.years": (months) => `CAST(trunc(${months} / 12.0) AS integer)`,
  "months.months": (months) => `(${months} % 12)`,
  "days.days": (days) => days,
};
