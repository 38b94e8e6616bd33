import type { IncidentDetail, Taxonomy } from "@zhida/gov-incidents/contract";
import { actOnIncident, getIncident } from "../../../api/incidents.ts";
import type { ActionInput } from "../parts/use-act.ts";
import { suggestedFor } from "./suggested-for.ts";

export type BatchKind = "suggested" | "merge" | "reject" | "confirm" | "supervise";

export type BatchOrder = { kind: BatchKind; ids: readonly string[]; note: string; level: number; taxonomy: Taxonomy };

export type BatchResult = { done: number; failed: { number: string; error: unknown }[] };

/** One after the other, each by the version that is in force: one that cannot be done does not stop the rest. */
export async function runBatch(order: BatchOrder, onProgress: (done: number) => void): Promise<BatchResult> {
  const result: BatchResult = { done: 0, failed: [] };
  const details = await Promise.all(order.ids.map((id) => getIncident(id)));
  const byAge = details.toSorted((a, b) => a.incident.reportedAt.localeCompare(b.incident.reportedAt));
  const [oldest, ...later] = byAge;
  for (const detail of order.kind === "merge" ? later : byAge) {
    const { id, version, number } = detail.incident;
    try {
      await actOnIncident(id, { expectedVersion: version, ...actionFor(order, detail, oldest?.incident.id ?? id) });
      result.done += 1;
    } catch (error) {
      result.failed.push({ number, error });
    }
    onProgress(result.done + result.failed.length);
  }
  return result;
}

function actionFor({ kind, note, level, taxonomy }: BatchOrder, detail: IncidentDetail, oldest: string): ActionInput {
  const said = note.trim();
  if (kind === "merge") return { action: "merge", into: oldest };
  if (kind === "reject") return { action: "reject", note: said };
  if (kind === "confirm") return { action: "confirm", note: said || undefined };
  if (kind === "supervise") return { action: "supervise", level, note: said };
  const category = taxonomy.categories.find(({ code }) => code === detail.incident.category.code);
  const organisation = suggestedFor(detail, category);
  if (!organisation) throw new Error(`nobody is suggested for ${detail.incident.category.code}`);
  return { action: "dispatch", organisation, note: said || undefined };
}
