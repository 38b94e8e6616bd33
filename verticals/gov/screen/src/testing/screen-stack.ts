import { makeResidentId } from "@zhida/china-ids";
import { type Actor, identityModule, type RoleCode } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { FigureRecord, FigureSettings } from "../contract.ts";
import { govScreenModule } from "../index.ts";
import type { FigureSource } from "../source.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in assertions
export type Answer = { status: number; body: any };

export type ScreenStack = Awaited<ReturnType<typeof screenStack>>;

/** A county and its neighbour, whose incidents and devices a source of fixed counts counts. */
export async function screenStack() {
  const stack = await testStack(({ db, clock, live }) => {
    const identity = identityModule({ db, clock, live, sendCode: async () => {} });
    const screen = govScreenModule({ db, clock, sources: [incidents, monitoring], identity: identity.service });
    return { modules: [identity, screen], identity: identity.service };
  });
  stack.clock.set("2026-03-02T09:00:00+08:00");
  for (const code of ["990122-CMD", "990122-URBN", "990122-DATA", "990123-DATA", "990123-CMD", "9901-CMD"]) {
    const division = code.split("-")[0];
    await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
      values (${newId()}, ${code}, ${JSON.stringify({ zh: code, en: code })}, 'department',
        ${division === "9901" ? "city" : "county"}, ${division}, null)`.execute(stack.db);
  }

  const staff = async (role: RoleCode, organisation: string, name = "罗海"): Promise<Actor> => {
    const idNumber = makeResidentId({ division: "990122", birthDate: "1990-01-01", sequence: 1 + (people++ % 900) });
    const { id } = await stack.identity.registerPerson(stack.work(), {
      idNumber,
      name,
      division: "990122",
      phone: null,
    });
    const grant = { organisationCode: organisation, roles: [role], validFrom: "2020-01-01" };
    await stack.identity.grantPosition(stack.work(), id, grant);
    const { token } = await stack.identity.openSession(stack.work(), { personId: id });
    return (await stack.identity.authenticate(stack.work(), token))!;
  };
  const get = async (as: Actor, path: string, language = "zh-CN"): Promise<Answer> => {
    const headers = { "accept-language": language };
    const answer = await stack.inject({ as, url: `/api/screen/${path}`, headers });
    return { status: answer.statusCode, body: answer.json() };
  };
  const settings = async (as: Actor): Promise<FigureSettings> => (await get(as, "settings")).body;
  const save = async (as: Actor, expectedVersion: number, records: FigureRecord[], language = "zh-CN") => {
    const headers = { "accept-language": language };
    const body = { expectedVersion, records };
    const answer = await stack.inject({ as, method: "PUT", url: "/api/screen/settings", body, headers });
    return { status: answer.statusCode, body: answer.json() } as Answer;
  };
  return { ...stack, staff, get, settings, save };
}

let people = 0;

const COUNTS = {
  open: 27,
  newToday: 5,
  closedToday: 4,
  dueSoon: 0,
  overdue: 3,
  supervised: 1,
  verifying: 2,
  satisfaction: 0.9,
  inTimeShare: null,
  onTheSpotShare: 0.4,
};

const AREA = { zh: "云溪镇", en: "Yunxi" };

const incidents: FigureSource = {
  code: "incidents",
  measures: Object.entries(COUNTS).map(([measure, value]) => ({
    measure,
    name: { zh: measure, en: measure },
    unit: Number.isInteger(value) ? "count" : "share",
    breakdowns: ["open", "newToday", "overdue"].includes(measure) ? ["agency", "town"] : [],
    hasDetails: Number.isInteger(value),
  })),
  read: async () => COUNTS,
  parts: async (_work, { by }) => [
    { code: `${by}-a`, name: AREA, value: 7 },
    { code: `${by}-b`, name: AREA, value: 0 },
    { code: `${by}-c`, name: AREA, value: 20 },
  ],
  details: async () => ({
    items: [{ id: newId(), title: AREA, where: AREA, state: AREA, tone: "calm", at: "2026-03-02T01:00:00.000Z" }],
    next: null,
  }),
};

const monitoring: FigureSource = {
  code: "monitoring",
  measures: (["onlineShare", "offline"] as const).map((measure) => ({
    measure,
    name: { zh: measure, en: measure },
    unit: measure === "offline" ? "count" : "share",
    breakdowns: ["device"],
    hasDetails: false,
  })),
  read: async () => ({ onlineShare: 0.5, offline: 4 }),
  parts: async () => [{ code: "dust", name: AREA, value: 0 }],
  details: async () => ({ items: [], next: null }),
};
