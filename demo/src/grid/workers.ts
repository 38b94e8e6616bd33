import type { Actor, Contact, IdentityService } from "@zhida/identity";
import { newId, type Work } from "@zhida/platform";
import { communities } from "../places/communities.ts";

/** The grid workers of every community as callers, by community code. */
export async function gridWorkers(
  identity: Pick<IdentityService, "staffOf" | "organisationByCode">,
  work: Work,
): Promise<Map<string, Actor[]>> {
  const found = new Map<string, Actor[]>();
  for (const { code } of communities) {
    const organisation = await identity.organisationByCode(work, `${code}-COM`);
    if (!organisation) continue;
    const staff = await identity.staffOf(work, organisation.code, "grid_worker");
    found.set(
      code,
      staff.map((contact) => caller(contact, organisation, code)),
    );
  }
  return found;
}

const caller = (
  { id, name }: Contact,
  organisation: { id: string; code: string; name: { zh: string; en: string } },
  division: string,
): Actor => ({
  sessionId: newId(),
  personId: id,
  name,
  language: "zh-CN",
  channel: "portal",
  subject: { kind: "person", id, key: "", name, division },
  positions: [
    {
      organisationId: organisation.id,
      organisationCode: organisation.code,
      organisationName: organisation.name,
      division,
      roles: ["grid_worker"],
    },
  ],
});
