import { ApiError } from "../../api/api-error.ts";

/** The fields that the server names in a refusal, each with its sentence: `values.phone` and `phone` alike. */
export function refusedFields(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    (error.problem.fields ?? []).map(({ path, message }) => [path.replace(/^values\./, ""), message]),
  );
}
