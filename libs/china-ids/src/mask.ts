/** Keeps the ends and stars the rest; a text too short to hide anything is starred whole. */
export function mask(text: string, head: number, tail: number): string {
  const hidden = text.length - head - tail;
  if (hidden <= 0) return "*".repeat(text.length);
  return text.slice(0, head) + "*".repeat(hidden) + text.slice(text.length - tail);
}
