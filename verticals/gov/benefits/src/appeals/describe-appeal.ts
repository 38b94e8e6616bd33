import type { LocalizedText } from "@zhida/platform/contract";
import type { Appeal } from "../contract.ts";
import type { AppealRow } from "../store/tables.ts";

export const toAppeal = (row: AppealRow, policyName: LocalizedText): Appeal => ({
  id: row.id,
  policy: row.policy,
  policyName,
  grantId: row.grant_id,
  name: row.name,
  text: row.text,
  state: row.state,
  createdAt: row.created_at.toISOString(),
  dueOn: row.due_on,
  decision: row.decision,
  decidedAt: row.decided_at?.toISOString() ?? null,
});
