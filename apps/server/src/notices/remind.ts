import type { Remind, Reminder } from "@zhida/caseflow";
import type { IdentityService } from "@zhida/identity";
import type { Notice, NotifyService } from "@zhida/notify";
import type { Work } from "@zhida/platform";

type Deps = { notify: Pick<NotifyService, "sendAll">; identity: Pick<IdentityService, "organisationByCode"> };
type Wording = Pick<Notice, "template" | "params"> & { link: string };

/** Tells people by notice what a case expects of them; the same reminder is sent once. */
export const remind =
  ({ notify, identity }: Deps): Remind =>
  async (work, reminder) => {
    const { kind, to, dueAt, case: subject } = reminder;
    if (to.length === 0) return;
    const dedupeKey = `${kind}:${subject.id}:${dueAt?.toISOString() ?? work.requestId}`;
    await notify.sendAll(work, to, { ...(await wordingOf(identity, work, reminder)), dedupeKey });
  };

async function wordingOf(identity: Deps["identity"], work: Work, reminder: Reminder): Promise<Wording> {
  const { id, number, title: item, handlingOrganisation } = reminder.case;
  const dueAt = (reminder.dueAt ?? work.now).toISOString();
  const link = `/console/cases/${id}`;
  switch (reminder.kind) {
    case "deadline_warning":
      return { template: "work.deadline-warning", params: { item, number, dueAt }, link };
    case "deadline_overdue": {
      const organisation =
        (await identity.organisationByCode(work, handlingOrganisation))?.name ?? handlingOrganisation;
      return { template: "work.overdue", params: { item, number, organisation, dueAt }, link };
    }
    case "task_transferred":
      return {
        template: "work.task-transferred",
        params: { item, number, from: reminder.by ?? "", note: reminder.note ?? "" },
        link,
      };
    case "supplement_arrived":
      return { template: "work.supplement-arrived", params: { item, number }, link };
    case "supplement_due":
      return { template: "case.supplement-due", params: { item, number, dueAt }, link: `/cases/${id}` };
  }
}
