/** How values and names are said in the reader's language. */
export type CellWords = {
  any: string;
  or: string;
  and: string;
  nothing: string;
  not(what: string): string;
  /** Of a comparison sign or "between": 不小于 {{value}}. */
  compare(sign: "<" | "<=" | ">" | ">=", value: string): string;
  between(from: string, to: string): string;
  /** A literal such as `"subsistence"`, `9000` or `true`. */
  literal(text: string): string | undefined;
  /** A dotted name of a fact or a parameter. */
  name(dotted: string): string | undefined;
};

/** A cell of a decision table in words: `[1..4]` → 1 至 4. What is no simple test keeps its form, with names in words. */
export function cellWords(cell: string, words: CellWords): string {
  const text = cell.trim();
  if (text === "" || text === "-") return words.any;
  const negated = /^not\s*\((.*)\)$/s.exec(text);
  if (negated && splitTop(negated[1]!).length > 0) return words.not(alternatives(negated[1]!, words));
  return alternatives(text, words);
}

const alternatives = (text: string, words: CellWords): string =>
  splitTop(text)
    .map((part) => oneTest(part, words))
    .join(words.or);

function oneTest(part: string, words: CellWords): string {
  const range = /^([[(\]])\s*(.+?)\s*\.\.\s*(.+?)\s*([\])[])$/s.exec(part);
  if (range) return rangeWords(range as unknown as RangeParts, words);
  const compared = /^(<=|>=|<|>|=)\s*(.+)$/s.exec(part);
  if (compared?.[1] === "=") return value(compared[2]!, words);
  if (compared) return words.compare(compared[1] as "<" | "<=" | ">" | ">=", value(compared[2]!, words));
  return value(part, words);
}

type RangeParts = [string, open: string, from: string, to: string, close: string];

function rangeWords([, open, from, to, close]: RangeParts, words: CellWords): string {
  const [low, high] = [value(from, words), value(to, words)];
  if (open === "[" && close === "]") return words.between(low, high);
  return words.compare(open === "[" ? ">=" : ">", low) + words.and + words.compare(close === "]" ? "<=" : "<", high);
}

function value(text: string, words: CellWords): string {
  const trimmed = text.trim();
  if (trimmed === "null") return words.nothing;
  return words.literal(trimmed) ?? named(trimmed, words);
}

/** A formula with its names in words; texts in quotes stay. */
export const named = (formula: string, words: Pick<CellWords, "name">): string =>
  formula.replace(/"[^"]*"|\b[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+\b/g, (found) =>
    found.startsWith('"') ? found : (words.name(found) ?? found),
  );

/** At commas outside quotes and brackets. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let [depth, start, isQuoted] = [0, 0, false];
  for (const [i, sign] of text.split("").entries()) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === "(" || sign === "[" || sign === "{") depth++;
    else if (sign === ")" || sign === "]" || sign === "}") depth--;
    else if (sign === "," && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...parts, text.slice(start).trim()].filter(Boolean);
}
