import type { ItemChange } from "../contract.ts";

/** What changed between two contents, leaf by leaf, by JSON pointer (RFC 6901). */
export function diffItems(before: unknown, after: unknown, path = ""): ItemChange[] {
  if (isTree(before) && isTree(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => {
      const at = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      return diffItems((before as Tree)[key], (after as Tree)[key], at);
    });
  }
  if (before === after) return [];
  if (before === undefined) return [{ path, kind: "added", after }];
  if (after === undefined) return [{ path, kind: "removed", before }];
  return [{ path, kind: "changed", before, after }];
}

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is object => typeof value === "object" && value !== null;
