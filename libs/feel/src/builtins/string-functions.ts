import { type FeelNumber, truncate } from "../values/number.ts";
import type { FeelValue } from "../values/value.ts";
import { builtin } from "./define.ts";
import { compilePattern, replaceAll } from "./xpath-pattern.ts";

/** DMN 1.5 §10.3.4.3; positions and lengths count code points. */
export const stringFunctions = [
  builtin("substring", "string: string, start position: number, [length: number?] -> string", substring),
  builtin("string length", "string: string -> number", (string: string) => [...string].length),
  builtin("upper case", "string: string -> string", (string: string) => string.toUpperCase()),
  builtin("lower case", "string: string -> string", (string: string) => string.toLowerCase()),
  builtin("substring before", "string: string, match: string -> string", (string: string, match: string) =>
    string.slice(0, Math.max(0, string.indexOf(match))),
  ),
  builtin("substring after", "string: string, match: string -> string", (string: string, match: string) => {
    const at = string.indexOf(match);
    return at < 0 ? "" : string.slice(at + match.length);
  }),
  builtin("contains", "string: string, match: string -> boolean", (string: string, match: string) =>
    string.includes(match),
  ),
  builtin("starts with", "string: string, match: string -> boolean", (string: string, match: string) =>
    string.startsWith(match),
  ),
  builtin("ends with", "string: string, match: string -> boolean", (string: string, match: string) =>
    string.endsWith(match),
  ),
  builtin("matches", "input: string, pattern: string, [flags: string?] -> boolean", matches),
  builtin("replace", "input: string, pattern: string, replacement: string, [flags: string?] -> string", replace),
  builtin("split", "string: string, delimiter: string -> list", split),
  builtin("string join", "list: list, [delimiter: string?] -> string", join),
];

function substring(string: string, start: FeelNumber, length?: FeelNumber | null): string | null {
  const points = [...string];
  const position = truncate(start);
  const count = length === undefined || length === null ? points.length : truncate(length);
  if (position === undefined || position === 0 || count === undefined || count < 1) return null;
  if (Math.abs(position) > points.length) return null;
  const from = position > 0 ? position - 1 : points.length + position;
  return points.slice(from, from + count).join("");
}

function matches(input: string, pattern: string, flags?: string | null): boolean | null {
  return compilePattern(pattern, flags ?? "")?.test(input) ?? null;
}

function replace(input: string, pattern: string, replacement: string, flags?: string | null): string | null {
  const compiled = compilePattern(pattern, flags ?? "", "g");
  return compiled && replaceAll(input, compiled, replacement, (flags ?? "").includes("q"));
}

function split(string: string, delimiter: string): FeelValue {
  const pattern = compilePattern(delimiter, "", "g");
  if (pattern === null) return null;
  const parts: string[] = [];
  let from = 0;
  for (const match of string.matchAll(pattern)) {
    if (match[0] === "") continue;
    parts.push(string.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, string.slice(from)];
}

/** Nulls are left out; anything else that is no string makes the whole null. */
function join(list: FeelValue[], delimiter?: string | null): string | null {
  const parts = list.filter((item) => item !== null);
  return parts.every((part) => typeof part === "string") ? parts.join(delimiter ?? "") : null;
}
