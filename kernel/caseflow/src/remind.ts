import type { Work } from "@zhida/platform";
import type { Context } from "./deps.ts";
import type { Progress } from "./progress.ts";
import type { Reminder } from "./service.ts";

/** Works out who must be told and asks the outside to tell them. */
export async function remind(
  context: Context,
  work: Work,
  { case: record, task }: Progress,
  kind: Reminder["kind"],
  details: Pick<Reminder, "dueAt" | "by" | "note">,
): Promise<void> {
  const staff = async (role: string) => {
    const organisation = task?.organisation ?? record.handling_organisation;
    const found = await context.identity.staffOf(
      work,
      organisation,
      role as Parameters<typeof context.identity.staffOf>[2],
    );
    return found.map(({ id }) => id);
  };
  const recipients = async (): Promise<string[]> => {
    if (kind === "supplement_due") return record.applicant_id ? [record.applicant_id] : [];
    if (kind === "deadline_overdue") return staff("department_head");
    if (task?.assignee_id) return [task.assignee_id];
    return task ? staff(task.role) : [];
  };
  const { id, number, title, handling_organisation: handlingOrganisation } = record;
  await context.remind(work, {
    kind,
    to: await recipients(),
    case: { id, number, title, handlingOrganisation },
    ...details,
  });
}
