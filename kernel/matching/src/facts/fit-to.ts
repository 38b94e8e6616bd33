import type { FactType, FactValue } from "../contract.ts";

/** The value as one of the type; undefined (absent) when a registry says something of another kind. Null stays null. */
export function fitTo(type: FactType, value: unknown): FactValue | undefined {
  if (value === null || value === undefined) return null;
  if (type === "number") return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  if (type === "boolean") return typeof value === "boolean" ? value : undefined;
  if (typeof value !== "string") return undefined;
  if (type === "text") return value.length <= 500 ? value : undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
