import type { OwnerHooks } from "@zhida/caseflow";
import type { Case } from "@zhida/caseflow/contract";
import type { Payment } from "@zhida/payments/contract";
import type { ApplicationState } from "../contract.ts";
import type { Services } from "../deps.ts";
import { orderOf } from "../payments/order-of.ts";
import { orderOnce } from "../payments/order-once.ts";
import { type ApplicationChange, lockApplication, updateApplication } from "../store/applications.ts";
import { caseLink } from "./case-link.ts";
import { noticesOf } from "./case-notices.ts";
import { assessRow, departmentOf } from "./describe-application.ts";
import { documentOf } from "./document-of.ts";
import { BY_RULE } from "./grant-by-rule.ts";
import { itemOf } from "./item-of.ts";

/** Follows what happens to a case, in the same transaction: state, documents, payment, and what the person is told. */
export const onCaseAction =
  (services: Services): OwnerHooks["onAction"] =>
  async (work, { case: found, action, from }) => {
    const { applicationId } = found.context as { applicationId?: string };
    const isByRule = action.actor.kind === "system" && action.data?.decidedBy === BY_RULE;
    if (from === null || isByRule || !applicationId) return;
    const row = await lockApplication(work.db, applicationId);
    if (!row) return;
    const state = stateOf(found);
    const change: ApplicationChange = { state, case_brief: JSON.stringify(caseLink(found)), updated_at: work.now };
    if (action.note && from !== action.to) change.note = action.note;
    const item = await itemOf(services, row);
    const assessment = assessRow(item, row, work.now);
    const isDecided = found.closedAt !== null && row.decided_at === null;
    const isAccepted = !row.case_brief?.dueAt && found.clock.dueAt !== null && found.closedAt === null;
    let payment: Payment | undefined;
    if (isDecided) change.decided_at = work.now;
    if (isDecided && state === "approved") {
      const amountFen = action.data?.amountFen;
      const set = typeof amountFen === "number" ? { amountFen } : {};
      const order = orderOf(item, row, assessment, { automatic: false, ...set });
      payment = order && (await orderOnce(services, work, order));
    }
    const kind = noticeKind(state, isDecided, isAccepted);
    if (kind) {
      const { name: organisation } = await departmentOf(services, work, row.department);
      const statement = state === "rejected" && action.note ? { zh: action.note, en: action.note } : undefined;
      const about = { item, organisation, addressee: row.subject_name, assessment, statement };
      const { document, issued } = documentOf(kind, about);
      await services.caseflow.issueDocument(work, { caseId: found.id, ...document });
      change.documents = JSON.stringify([...row.documents, issued]);
    }
    await updateApplication(work.db, row, change);
    for (const notice of await noticesOf(services, work, {
      row,
      state,
      found,
      action,
      isAccepted,
      isDecided,
      item,
      payment,
    })) {
      await services.notify.send(work, notice);
    }
  };

function stateOf({ outcome, state }: Case): ApplicationState {
  if (outcome === "approved" || outcome === "done") return "approved";
  if (outcome === "withdrawn" || outcome === "lapsed") return "withdrawn";
  if (outcome !== null) return "rejected";
  return state.kind === "wait" ? "supplement" : "submitted";
}

function noticeKind(state: ApplicationState, isDecided: boolean, isAccepted: boolean) {
  if (isDecided && state === "approved") return "completion_notice" as const;
  if (isDecided && state === "rejected") return "rejection_notice" as const;
  return isAccepted ? ("acceptance_notice" as const) : undefined;
}
