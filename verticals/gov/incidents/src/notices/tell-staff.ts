import type { RoleCode } from "@zhida/identity/contract";
import type { NoticeParams } from "@zhida/notify/contract";
import type { Work } from "@zhida/platform";
import type { Incidents } from "../deps.ts";
import type { IncidentRecord } from "../store/tables.ts";

type About = Pick<IncidentRecord, "id" | "title" | "number" | "address" | "version">;

/** A notice to all who hold the role in that organisation. */
export async function tellStaff(
  incidents: Incidents,
  work: Work,
  incident: About,
  notice: { template: string; organisation: string; role: RoleCode; params?: NoticeParams },
): Promise<void> {
  const { template, organisation, role, params = {} } = notice;
  const staff = await incidents.identity.staffOf(work, organisation, role);
  const { id, title, number, address, version } = incident;
  await incidents.notify.sendAll(
    work,
    staff.map((each) => each.id),
    {
      template,
      params: { title, number, place: address, ...params },
      link: `/console/incidents/${id}`,
      dedupeKey: `${template}:${id}:${version}:${organisation}`,
    },
  );
}
