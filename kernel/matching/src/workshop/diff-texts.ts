import type { PolicyDiff } from "../contract.ts";

/** Changes between two JSON values by JSON pointer, the deepest that differ. */
export function diffTexts(before: unknown, after: unknown, path = ""): PolicyDiff["texts"] {
  if (isTree(before) && isTree(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => {
      const at = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      return diffTexts(before[key], after[key], at);
    });
  }
  if (Object.is(before, after)) return [];
  if (before === undefined) return [{ path, kind: "added", after }];
  if (after === undefined) return [{ path, kind: "removed", before }];
  return [{ path, kind: "changed", before, after }];
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
