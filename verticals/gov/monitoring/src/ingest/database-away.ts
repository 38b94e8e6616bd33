/**
 * Whether the database understood the batch and will not have it, as against a database that is gone, full, stopping, or out of
 * connections: then everything is tried again (classes of SQLSTATE: 22 data, 23 constraint, 42 names).
 */
export function isOurFault(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^(22|23|42)[0-9A-Z]{3}$/.test(code);
}

/** Deadlock, serialisation (class 40), a partition that somebody else made at the same moment: the same again succeeds. */
export const isPassing = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && (code.startsWith("40") || code === "42P07");
};
