/** What was typed, as the registry keeps it. */
export function correctedValue(schema: Record<string, unknown> | undefined, typed: string): string | number | boolean {
  if (schema?.type === "integer" || schema?.type === "number") return Number(typed);
  if (schema?.type === "boolean") return typed === "true";
  return typed;
}
