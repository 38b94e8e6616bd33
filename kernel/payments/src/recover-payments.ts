import { newId, type Work } from "@zhida/platform";
import type { Till } from "./deps.ts";
import type { NewRecovery } from "./service.ts";
import { insertRecoveries } from "./store/recoveries.ts";
import { RECOVERY_OPENED } from "./templates.ts";

/** Asks money back once for each business key and tells who has to repay; answers the references that were new. */
export async function recoverPayments(
  { notify }: Till,
  work: Work,
  recoveries: readonly NewRecovery[],
): Promise<Set<string>> {
  if (recoveries.length === 0) return new Set();
  const rows = recoveries.map((each) => ({
    division: each.division,
    id: newId(),
    owner: each.owner,
    reference: each.reference,
    business_key: each.businessKey,
    title: each.title,
    reason: each.reason,
    department: each.department,
    subject_id: each.subjectId,
    person_id: each.personId ?? null,
    payer: each.payer,
    amount_fen: each.amountFen,
    due_on: each.dueOn,
  }));
  const opened = await insertRecoveries(work.db, rows, work.now);
  const notices = recoveries.flatMap(({ reference, personId, title, reason, amountFen, dueOn, businessKey, link }) =>
    personId && opened.has(reference)
      ? {
          to: personId,
          template: RECOVERY_OPENED,
          params: { item: title, amount: amountFen, reason, until: dueOn },
          ...(link && { link }),
          dedupeKey: `recovery:${businessKey}`,
        }
      : [],
  );
  if (notices.length > 0) await notify.sendMany(work, notices);
  return opened;
}
