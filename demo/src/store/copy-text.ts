/** One line of PostgreSQL's COPY text format; null is \N, everything else text. */
export const copyLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(copyField).join("\t")}\n`;

function copyField(value: string | number | null): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  return special.test(value) ? value.replace(everySpecial, (character) => escapes[character] ?? character) : value;
}

const special = /[\\\t\n\r]/;
const everySpecial = /[\\\t\n\r]/g;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
