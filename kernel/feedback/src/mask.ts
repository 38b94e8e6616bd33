/** 林晓梅 → 林*梅, 李伟 → 李*, 云溪县拾味面包店 → 云溪****店. */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length <= 1) return "*";
  if (letters.length === 2) return `${letters[0]}*`;
  const kept = letters.length > 4 ? 2 : 1;
  return `${letters.slice(0, kept).join("")}${"*".repeat(letters.length - kept - 1)}${letters.at(-1)}`;
}

/** Takes numbers that may lead to a person (5 digits and more, also spaced or full-width), mail addresses and the given names out of a comment. */
export function maskComment(comment: string, names: readonly string[]): string {
  const withoutNumbers = comment
    .replace(/[\w.+-]+[@＠][\w-]+(\.[\w-]+)+/g, "***")
    .replace(/[\d０-９](?:[\s\-－—]?[\d０-９]){4,}[xXｘＸ]?/g, (digits) => "*".repeat([...digits].length));
  return names
    .filter((name) => [...name].length > 1)
    .reduce((text, name) => text.replaceAll(name, maskName(name)), withoutNumbers);
}
