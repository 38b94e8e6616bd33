import { api } from "./api.ts";
import { person, type Visit, visit } from "./people.ts";

/** Somebody else who may approve policies: the system administrator puts the head of another department into that office too. */
export async function secondPolicyOfficer(): Promise<Visit> {
  const admin = await visit("admin", "console");
  type People = { items: { id: string }[] };
  const { items } = await api(admin.page).get<People>(`/api/identity/people?search=${person("zheng-wen").idNumber}`);
  const office = { organisationCode: "990122-ASB", roles: ["policy_officer"] };
  await api(admin.page).post(`/api/identity/people/${items[0]?.id}/positions`, office);
  await admin.close();
  return visit("zheng-wen", "console");
}
