/** Cells as spreadsheets put them on the clipboard: tabs between columns, one line a row, quotes around what holds either. */
export const toClipboard = (texts: readonly (readonly string[])[]): string =>
  texts.map((line) => line.map(quoted).join("\t")).join("\n");

const quoted = (text: string): string => (/[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What Excel or WPS copied. A cell is quoted as a whole only where its quote closes before a tab or the end of the line. */
export function fromClipboard(pasted: string): string[][] {
  const rows: string[][] = [[]];
  const text = pasted.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  let at = 0;
  for (;;) {
    const cell = wholeQuoted(text, at) ?? { text: text.slice(at, endOfCell(text, at)), end: endOfCell(text, at) };
    rows.at(-1)!.push(cell.text.trim());
    if (cell.end >= text.length) return rows;
    if (text[cell.end] === "\n") rows.push([]);
    at = cell.end + 1;
  }
}

function endOfCell(text: string, from: number): number {
  const found = text.slice(from).search(/[\t\n]/);
  return found < 0 ? text.length : from + found;
}

/** FEEL texts are quoted too: only a cell with a line break or a tab inside, or doubled quotes, was quoted by the spreadsheet. */
function wholeQuoted(text: string, from: number): { text: string; end: number } | undefined {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(from));
  if (!match || !/[\t\n]|""/.test(match[1]!)) return undefined;
  return { text: match[1]!.replaceAll('""', '"'), end: from + match[0].length };
}
