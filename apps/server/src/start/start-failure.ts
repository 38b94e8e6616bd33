import { sentenceOfDatabase } from "./database-failure.ts";

/** A start that cannot go on for a reason the operator can mend: printed as one sentence, without a stack. */
export class StartFailure extends Error {}

/** Turns the usual failures of a start into a sentence that says what to do. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof StartFailure) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  if (code === "EADDRINUSE")
    return `Port ${process.env.PORT ?? 8080} is taken. Free it, or start with another: PORT=8081 npm start`;
  if (code === "EACCES" && message?.includes("listen"))
    return `Port ${process.env.PORT} needs more rights. Use one above 1023: PORT=8080 npm start`;
  if (message?.startsWith("These settings do not fit")) return message;
  if (message?.startsWith("Migration ")) return message;
  return sentenceOfDatabase(error);
}
