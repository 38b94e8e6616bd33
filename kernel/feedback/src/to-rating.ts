import type { Rating } from "./contract.ts";
import type { RatingTableRow } from "./store/tables.ts";

export const toRating = (row: RatingTableRow): Rating => ({
  id: row.id,
  handlingId: row.handling_id,
  caseId: row.case_id,
  round: row.round,
  level: row.level,
  reasons: row.reasons,
  comment: row.comment,
  anonymous: row.anonymous,
  channel: row.channel,
  state: row.state,
  ratedAt: row.rated_at.toISOString(),
  reworkId: row.rework_id,
});
