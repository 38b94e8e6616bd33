import type { Sensitivity } from "./contract.ts";

/** What an owner's clerk sees of a value in a list: public and internal values as they are, personal ones with the middle hidden. */
export function maskValue(value: unknown, sensitivity: Sensitivity): unknown {
  if (sensitivity === "public" || sensitivity === "internal" || value === null) return value;
  if (typeof value === "string") return maskText(value);
  return sensitivity === "sensitive" || typeof value === "object" ? "***" : value;
}

function maskText(text: string): string {
  const characters = [...text];
  const [head, tail] = shown(characters.length);
  return characters.map((each, i) => (i < head || i >= characters.length - tail ? each : "*")).join("");
}

/** How many characters stay at either end. */
function shown(length: number): [head: number, tail: number] {
  if (length <= 1) return [0, 0];
  if (length <= 4) return [1, 0];
  if (length <= 10) return [2, 1];
  if (length <= 16) return [3, 4];
  return [4, 4];
}
