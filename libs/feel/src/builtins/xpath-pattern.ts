import { blockRange } from "./unicode-blocks.ts";

/**
 * The regular expressions of XPath functions and operators 3.1 §5.6 in terms of JavaScript's:
 * flags s m i x q, class subtraction `[a-z-[aeiou]]`, `\i` and `\c`. Null when the pattern or a flag is invalid.
 */
export function compilePattern(pattern: string, flags: string, extra = ""): RegExp | null {
  if (/[^smixq]/.test(flags)) return null;
  const literal = flags.includes("q");
  const source = literal ? escapeAll(pattern) : translate(flags.includes("x") ? withoutSpaces(pattern) : pattern);
  if (source === null) return null;
  const kept = [..."smi"].filter((flag) => flags.includes(flag) && !(literal && flag !== "i"));
  try {
    return new RegExp(source, `v${extra}${kept.join("")}`);
  } catch {
    return null;
  }
}

/** In the replacement `$1` is a group, `\$` and `\\` are themselves, anything else after `$` or `\` is an error: null. */
export function replaceAll(input: string, pattern: RegExp, replacement: string, literal: boolean): string | null {
  if (literal) return input.replace(pattern, () => replacement);
  if (/\\(?![\\$])|(?<!\\)\$(?!\d)/.test(replacement.replaceAll("\\\\", ""))) return null;
  if (pattern.test("")) return null;
  pattern.lastIndex = 0;
  return input.replace(pattern, (...match) => {
    const groups = match.slice(
      0,
      match.findIndex((part) => typeof part === "number"),
    );
    return replacement.replace(/\\([\\$])|\$(\d+)/g, (_, escaped: string | undefined, digits: string | undefined) =>
      escaped === undefined ? groupText(groups, digits ?? "0") : escaped,
    );
  });
}

/** The longest prefix of the digits that names a group; the rest is text. */
function groupText(groups: unknown[], digits: string): string {
  for (let length = digits.length; length > 1; length--) {
    const index = Number(digits.slice(0, length));
    if (index < groups.length) return `${groups[index] ?? ""}${digits.slice(length)}`;
  }
  return `${groups[Number(digits[0])] ?? ""}${digits.slice(1)}`;
}

function escapeAll(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Flag x: white space outside character classes means nothing, not even behind a backslash. */
function withoutSpaces(pattern: string): string {
  let depth = 0;
  let result = "";
  let isEscaped = false;
  for (const char of pattern) {
    if (!isEscaped && char === "[") depth++;
    if (!isEscaped && char === "]") depth--;
    if (depth === 0 && /\s/.test(char)) continue;
    isEscaped = char === "\\" && !isEscaped;
    result += char;
  }
  return result;
}

/** The name characters of XML that `\\i` and `\\c` stand for, and their complements. */
const nameSets: Readonly<Record<string, string>> = {
  i: "[\\p{L}_\\:]",
  I: "[^\\p{L}_\\:]",
  c: "[\\p{L}\\p{N}\\p{M}_\\:.\\-\\u{B7}]",
  C: "[^\\p{L}\\p{N}\\p{M}_\\:.\\-\\u{B7}]",
};
const singleEscapes = new Set([..."nrtdDsSwWpP\\|.?*+(){}-[]^$123456789"]);
/** Signs that JavaScript's `v` flag reserves inside a class and XPath does not. */
const reservedInClass = new Set([..."(){}/|&!#%,:;<=>@`~$*+.?"]);

function translate(pattern: string): string | null {
  let result = "";
  for (let at = 0; at < pattern.length; ) {
    const char = pattern.charAt(at);
    if (pattern.startsWith("(?", at) && !pattern.startsWith("(?:", at)) return null;
    const piece =
      char === "\\"
        ? readEscape(pattern, at, false)
        : char === "["
          ? readClass(pattern, at)
          : { text: char, to: at + 1 };
    if (piece === null) return null;
    result += piece.text;
    at = piece.to;
  }
  return result;
}

type Piece = { readonly text: string; readonly to: number };

/** `[…]` from its bracket on; a class subtracted from it becomes an operand of `--`. */
function readClass(pattern: string, from: number): Piece | null {
  let at = from + 1;
  let text = "[";
  if (pattern.charAt(at) === "^") {
    text += "^";
    at++;
  }
  const first = at;
  while (at < pattern.length) {
    const char = pattern.charAt(at);
    if (char === "]" && at > first) return { text: `${text}]`, to: at + 1 };
    if (char === "[") return null;
    if (char === "-" && pattern.charAt(at + 1) === "[") {
      const subtracted = readClass(pattern, at + 1);
      if (subtracted === null || pattern.charAt(subtracted.to) !== "]") return null;
      return { text: `[${text}]--${subtracted.text}]`, to: subtracted.to + 1 };
    }
    const isEdge = char === "-" && (at === first || pattern.charAt(at + 1) === "]");
    const plain = reservedInClass.has(char) || isEdge ? `\\${char}` : char;
    const piece = char === "\\" ? readEscape(pattern, at, true) : { text: plain, to: at + 1 };
    if (piece === null) return null;
    text += piece.text;
    at = piece.to;
  }
  return null;
}

function readEscape(pattern: string, from: number, inClass: boolean): Piece | null {
  const block = /^\\([pP])\{Is([^}]*)\}/.exec(pattern.slice(from));
  if (block !== null) {
    const range = blockRange(block[2] ?? "");
    if (range === undefined) return null;
    const to = from + block[0].length;
    if (block[1] === "P") return { text: `[^${range}]`, to };
    return { text: inClass ? range : `[${range}]`, to };
  }
  const char = pattern.charAt(from + 1);
  const set = nameSets[char];
  if (set !== undefined) return { text: set, to: from + 2 };
  return singleEscapes.has(char) ? { text: `\\${char}`, to: from + 2 } : null;
}
