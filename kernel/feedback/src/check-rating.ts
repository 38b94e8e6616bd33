import type { Parameters, RatingInput, Reason } from "./contract.ts";
import { refuse } from "./refusals.ts";

/** The rules of the rating form that depend on parameters. A bad rating says why, so that it can be put right. */
export function checkRating(input: RatingInput, parameters: Parameters, reasons: readonly Reason[]): void {
  const offered = new Set(reasons.filter((reason) => reason.levels.includes(input.level)).map((reason) => reason.code));
  if (input.reasons.some((code) => !offered.has(code))) throw refuse("reason_unknown");
  if (input.reasons.length > parameters.reasonsMax)
    throw refuse("too_many_reasons", { params: { max: parameters.reasonsMax } });
  if ([...input.comment].length > parameters.commentMaxLength) {
    throw refuse("comment_too_long", { params: { max: parameters.commentMaxLength } });
  }
  const isBad = input.level <= parameters.reworkLevel;
  if (isBad && input.reasons.length === 0 && input.comment === "") throw refuse("reason_needed");
}
