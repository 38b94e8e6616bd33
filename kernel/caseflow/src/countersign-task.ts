import type { Work } from "@zhida/platform";
import { openTask } from "./claim-task.ts";
import type { Case } from "./contract.ts";
import type { Context } from "./deps.ts";
import { performOn } from "./perform-event.ts";
import { stateOf } from "./process.ts";
import { readProgress } from "./read-progress.ts";
import { refuse } from "./refusals.ts";
import type { TaskRequest } from "./service.ts";

/** Signs or objects by the events that the process gives for it: the one that waits for all signatures, and `disagree`. */
export async function countersignTask(
  context: Context,
  work: Work,
  { opinion, ...request }: TaskRequest & { opinion: "agree" | "disagree" },
): Promise<Case> {
  const before = await readProgress(context, work, request);
  const task = openTask(before);
  const { events } = stateOf(before.process, before.case.state);
  const signing = Object.keys(events).find((name) =>
    events[name]?.some(({ guard }) => guard?.type === "countersigned"),
  );
  const event = opinion === "agree" ? signing : "disagree";
  if (task.count < 2 || !event) throw refuse("not_countersign");
  return performOn(context, work, before, { ...request, event });
}
