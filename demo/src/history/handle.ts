import type { CaseDetail } from "@zhida/caseflow/contract";
import type { Actor } from "@zhida/identity";
import type { Desk } from "./desk.ts";

/** An officer takes the next step in a case. */
export async function handle(
  desk: Desk,
  officer: Actor,
  caseId: string,
  event: string,
  note?: string,
): Promise<CaseDetail> {
  const url = `/api/caseflow/cases/${caseId}`;
  const before = await desk.call<CaseDetail>(officer, "GET", url);
  await desk.call(officer, "POST", `${url}/events`, {
    expectedVersion: before.case.version,
    event,
    ...(note !== undefined && { note }),
  });
  return desk.call(officer, "GET", url);
}
