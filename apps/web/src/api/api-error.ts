import type { Problem } from "@zhida/platform/contract";

/** The server said no, and why: `message` is its sentence in the caller's language. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ApiError";
    this.problem = problem;
  }

  is(code: string): boolean {
    return this.problem.code === code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No answer that we understand: the network is gone or the server is restarting. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("unreachable", { cause });
    this.name = "Unreachable";
  }
}

const SESSION_OVER = new Set(["identity.session_expired", "platform.sign_in_required"]);

export const isSessionOver = (error: unknown): boolean =>
  error instanceof ApiError && SESSION_OVER.has(error.problem.code);

export const isNotFound = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

/** Somebody else was there first, or it stands otherwise now than when it was read. */
export const isConflict = (error: unknown): boolean => error instanceof ApiError && error.status === 409;
