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

function withoutSpaces(pattern: string): string {
  let depth = 0;
  let result = "";
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === "\\") result += char + pattern.charAt(++i);
    else {
      if (char === "[") depth++;
      if (char === "]") depth--;
      if (depth > 0 || !/\s/.test(char)) result += char;
    }
  }
  return result;
}

const nameStart = "\\p{L}_:";
const nameChar = "\\p{L}\\p{N}\\p{M}_:.\\-\\u00B7";
const singleEscapes = new Set([..."nrtdDsSwWpP\\|.?*+(){}-[]^$123456789"]);
/** Signs that JavaScript's `v` flag reserves inside a class and XPath does not. */
const reservedInClass = new Set([..."(){}/|&!#%,:;<=>@`~$*+.?"]);

function translate(pattern: string): string | null {
  let result = "";
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === "\\") {
      const escaped = pattern.charAt(++i);
      const piece = translateEscape(escaped, depth > 0);
      if (piece === null) return null;
      result += piece;
    } else if (char === "[" && depth === 0) {
      depth++;
      result += char;
    } else if (depth > 0 && char === "-" && pattern.charAt(i + 1) === "[") {
      result += "--[";
      depth++;
      i++;
    } else if (depth > 0 && char === "]") {
      depth--;
      result += char;
    } else if (depth > 0 && (reservedInClass.has(char) || (char === "-" && isEdge(pattern, i)))) {
      result += `\\${char}`;
    } else if (depth > 0 && char === "[") {
      return null;
    } else if (depth === 0 && pattern.startsWith("(?", i) && !pattern.startsWith("(?:", i)) {
      return null;
    } else {
      result += char;
    }
  }
  return result;
}

function isEdge(pattern: string, at: number): boolean {
  const before = pattern.charAt(at - 1);
  const opens = before === "[" || (before === "^" && pattern.charAt(at - 2) === "[");
  return opens || pattern.charAt(at + 1) === "]";
}

function translateEscape(char: string, inClass: boolean): string | null {
  if (char === "i" || char === "c") {
    const set = char === "i" ? nameStart : nameChar;
    return inClass ? set.replaceAll(":", "\\:") : `[${set.replaceAll(":", "\\:").replaceAll("_.", "_\\.")}]`;
  }
  if (char === "I" || char === "C") {
    return `[^${(char === "I" ? nameStart : nameChar).replaceAll(":", "\\:")}]`;
  }
  return singleEscapes.has(char) ? `\\${char}` : null;
}
