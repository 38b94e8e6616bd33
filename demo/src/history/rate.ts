import type { Level, Rating, Rework } from "@zhida/feedback/contract";
import type { Actor } from "@zhida/identity";
import type { Desk } from "./desk.ts";

export interface Opinion {
  level: Level;
  reasons?: string[];
  comment?: string;
}

export const rate = (desk: Desk, actor: Actor, caseId: string, opinion: Opinion): Promise<Rating> =>
  desk.call(actor, "POST", "/api/feedback/ratings", { caseId, ...opinion });

/** The department says what was wrong and what it changed. */
export async function putRight(desk: Desk, officer: Actor, reworkId: string, measures: string): Promise<void> {
  const rework = await desk.call<Rework>(officer, "GET", `/api/feedback/reworks/${reworkId}`);
  const body = { expectedVersion: rework.version, measures };
  await desk.call(officer, "POST", `/api/feedback/reworks/${reworkId}/measures`, body);
}

/** The department calls back; the person is content with the outcome. */
export async function callBack(desk: Desk, officer: Actor, reworkId: string, record: string): Promise<void> {
  const rework = await desk.call<Rework>(officer, "GET", `/api/feedback/reworks/${reworkId}`);
  const call = { expectedVersion: rework.version, method: "phone", reached: true, accepted: true, record };
  await desk.call(officer, "POST", `/api/feedback/reworks/${reworkId}/call-backs`, call);
}
