import { makeResidentId } from "@zhida/china-ids";
import { type Actor, type IdentityModule, identityModule, type RoleCode } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import { caseflowModule } from "../module.ts";
import type { CaseflowService, OpenCase, Reminder } from "../service.ts";

export type Office = TestStack<{ modules: unknown[]; identity: IdentityModule; service: CaseflowService }> & {
  reminders: Reminder[];
  /** A resident of 云溪镇. */
  resident(name?: string): Promise<Actor>;
  /** Somebody with this role in the provident fund centre of 990122, or elsewhere. */
  staff(role: RoleCode, options?: { organisation?: string; name?: string }): Promise<Actor>;
  /** Opens a case of this resident with the provident fund centre. */
  open(process: string, applicant: Actor, more?: Partial<OpenCase>): ReturnType<CaseflowService["open"]>;
};

/** Two counties, their provident fund centres and the market office, on a real database behind the real server. */
export async function office(): Promise<Office> {
  const reminders: Reminder[] = [];
  const stack = await testStack((deps) => {
    const identity = identityModule({ ...deps, sendCode: async () => {} });
    const remind = async (_work: unknown, reminder: Reminder) => void reminders.push(reminder);
    const publicUrl = "https://zhida.example";
    const caseflow = caseflowModule({ ...deps, identity: identity.service, remind, publicUrl });
    return { modules: [identity, caseflow], identity, service: caseflow.service };
  });
  stack.clock.set("2026-03-02T09:00:00+08:00");
  for (const division of ["990122", "990123"]) {
    const county = await addOrganisation(stack, division, division, "政府", null);
    await addOrganisation(stack, `${division}-HPF`, division, "住房公积金管理中心", county);
    await addOrganisation(stack, `${division}-MSA`, division, "市场监督管理局", county);
  }
  const { identity, service } = stack;
  const join = async (name: string, organisation?: string, role?: RoleCode) => {
    const idNumber = nextIdNumber();
    const person = { idNumber, name, division: "990122001", phone: null };
    const { id: personId } = await identity.service.registerPerson(stack.work(), person);
    if (organisation && role) {
      const grant = { organisationCode: organisation, roles: [role], validFrom: "2026-01-01" };
      await identity.service.grantPosition(stack.work(), personId, grant);
    }
    const { token } = await identity.service.openSession(stack.work(), { personId });
    return (await identity.service.authenticate(stack.work(), token))!;
  };
  return {
    ...stack,
    reminders,
    resident: (name = "林晓梅") => join(name),
    staff: (role, { organisation = "990122-HPF", name = "孙磊" } = {}) => join(name, organisation, role),
    open: (process, applicant, more = {}) =>
      service.open(stack.work(), {
        division: "990122",
        owner: "gov.services",
        kind: "hpf-withdrawal-purchase",
        title: { zh: "住房公积金提取", en: "Provident fund withdrawal" },
        process,
        subject: applicant.subject,
        applicant: { personId: applicant.personId, name: applicant.name },
        handlingOrganisation: "990122-HPF",
        channel: "portal",
        ...more,
      }),
  };
}

async function addOrganisation(
  { db }: { db: Parameters<ReturnType<typeof sql>["execute"]>[0] },
  code: string,
  division: string,
  name: string,
  parentId: string | null,
): Promise<string> {
  const id = newId();
  await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
    values (${id}, ${code}, ${JSON.stringify({ zh: name, en: code })}, ${parentId ? "department" : "government"}, 'county',
      ${division}, ${parentId})`.execute(db);
  return id;
}

let people = 0;
const nextIdNumber = () => {
  const number = people++;
  const birthDate = new Date(Date.UTC(1970, 0, 1 + Math.floor(number / 900))).toISOString().slice(0, 10);
  return makeResidentId({ division: "990122", birthDate, sequence: 1 + (number % 900) });
};
