import { caseflowModule } from "@zhida/caseflow";
import { makeResidentId } from "@zhida/china-ids";
import { type Actor, identityModule, type RoleCode } from "@zhida/identity";
import { notifyModule } from "@zhida/notify";
import { newId, transact } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import { feedbackModule } from "../index.ts";

const PUBLIC_URL = "http://127.0.0.1:8080";
export const FUND = "990122-HPF";
export const SOCIAL = "990122-HRSS";
export const ITEM = { zh: "住房公积金提取", en: "Provident fund withdrawal" };

export type FeedbackStack = Awaited<ReturnType<typeof feedbackStack>>;

/** Identity, notices, cases and feedback as the server wires them, in a county with two departments. */
export async function feedbackStack() {
  const stack = await testStack(({ db, clock, live }) => {
    const identity = identityModule({ db, clock, live, sendCode: (work, code) => notify.service.sendCode(work, code) });
    const notify = notifyModule({ db, clock, live, identity: identity.service, publicUrl: PUBLIC_URL });
    const caseflow = caseflowModule({
      db,
      clock,
      live,
      identity: identity.service,
      publicUrl: PUBLIC_URL,
      remind: async () => {},
    });
    const feedback = feedbackModule({ identity: identity.service, caseflow: caseflow.service, notify: notify.service });
    return {
      modules: [identity, notify, caseflow, feedback],
      identity: identity.service,
      caseflow: caseflow.service,
      feedback: feedback.service,
    };
  });
  const government = newId();
  const organisation = (
    id: string,
    code: string,
    zh: string,
    en: string,
    kind: string,
    division: string,
    parent: string | null,
  ) =>
    sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
      values (${id}, ${code}, ${JSON.stringify({ zh, en })}, ${kind}, 'county', ${division}, ${parent})`.execute(
      stack.db,
    );
  await organisation(government, "990122", "云溪县人民政府", "Yunxi County Government", "government", "990122", null);
  await organisation(
    newId(),
    FUND,
    "云溪县住房公积金管理中心",
    "Yunxi Housing Provident Fund Centre",
    "department",
    "990122",
    government,
  );
  await organisation(
    newId(),
    SOCIAL,
    "云溪县人力资源和社会保障局",
    "Yunxi Human Resources and Social Security",
    "department",
    "990122",
    government,
  );
  await organisation(
    newId(),
    "990123-HPF",
    "锦川县住房公积金管理中心",
    "Jinchuan Housing Provident Fund Centre",
    "department",
    "990123",
    null,
  );

  /** A person as the server would see the caller. */
  const person = async (name: string, position?: { organisation: string; roles: RoleCode[] }): Promise<Actor> => {
    const number = people++;
    const idNumber = makeResidentId({ division: "990122", birthDate: "1990-01-01", sequence: 1 + (number % 900) });
    const phone = `138${String(10_000_000 + number).slice(-8)}`;
    const { id } = await stack.identity.registerPerson(stack.work(), { idNumber, name, division: "990122001", phone });
    if (position) {
      await stack.identity.grantPosition(stack.work(), id, {
        organisationCode: position.organisation,
        roles: position.roles,
        validFrom: "2020-01-01",
      });
    }
    const { token } = await stack.identity.openSession(stack.work(), { personId: id });
    const actor = await stack.identity.authenticate(stack.work(), token);
    if (!actor) throw new Error("a session that was just opened has its actor");
    return actor;
  };

  /** A case that was applied for and decided at once; answers its id. */
  const finishedCase = async (
    applicant: Actor,
    {
      organisation = FUND,
      item = "fund-withdrawal",
      decision = "approve",
      channel = "portal" as "portal" | "grid",
    } = {},
  ): Promise<string> => {
    const opened = await transact(stack.db, (db) =>
      stack.caseflow.open(
        { ...stack.work(), db },
        {
          division: "990122",
          owner: "gov.services",
          kind: item,
          title: ITEM,
          process: "instant",
          subject: applicant.subject,
          applicant: { personId: applicant.personId, name: applicant.name },
          handlingOrganisation: organisation,
          channel,
          events: [
            { type: "accept", by: "system" },
            { type: decision, by: "system", note: "符合提取条件" },
          ],
        },
      ),
    );
    return opened.id;
  };

  const call = (as: Actor | undefined) => ({
    get: (path: string) => stack.inject({ url: `/api/feedback/${path}`, as }).then(answer),
    post: (path: string, body: object = {}) =>
      stack.inject({ method: "POST", url: `/api/feedback/${path}`, body, as }).then(answer),
    put: (path: string, body: object) =>
      stack.inject({ method: "PUT", url: `/api/feedback/${path}`, body, as }).then(answer),
    notices: async () =>
      (await stack.inject({ url: "/api/notify/messages?limit=100", as })).json().items as {
        template: string;
        link: string;
      }[],
  });
  return { ...stack, person, finishedCase, call };
}

let people = 0;

// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came back
export type Answer = { status: number; body: any };
const answer = (response: Awaited<ReturnType<TestStack<object>["inject"]>>): Answer => ({
  status: response.statusCode,
  body: response.body ? response.json() : undefined,
});

/** A bad rating as people give it. */
export const BAD = { level: 1, reasons: ["bad-attitude"], comment: "让我跑了三趟，电话13812345678一直没人接" };
