import { caseflowModule } from "@zhida/caseflow";
import { makeResidentId } from "@zhida/china-ids";
import { feedbackModule } from "@zhida/feedback";
import { type Actor, type IdentityModule, identityModule, type RoleCode } from "@zhida/identity";
import { notifyModule } from "@zhida/notify";
import { type AreaDraft, type PlacesService, placesModule } from "@zhida/places";
import { newId } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { ActOnIncident, IncidentAction, IncidentDetail, IncidentRow, ReportIncident } from "../contract.ts";
import { govIncidentsModule } from "../module.ts";
import type { GovIncidentsService } from "../service.ts";

type Parts = { modules: unknown[]; identity: IdentityModule; incidents: GovIncidentsService; places: PlacesService };

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in assertions
export type Answer = { status: number; body: any };

export type County = TestStack<Parts> & {
  resident(name?: string): Promise<Actor>;
  staff(role: RoleCode, organisation: string, name?: string): Promise<Actor>;
  report(as: Actor, more?: Partial<ReportIncident>): Promise<IncidentRow>;
  act(as: Actor, on: Pick<IncidentRow, "id" | "version">, action: IncidentAction): Promise<IncidentRow>;
  tryAct(as: Actor, on: Pick<IncidentRow, "id" | "version">, action: IncidentAction): Promise<Answer>;
  show(as: Actor | undefined, id: string): Promise<IncidentDetail>;
  call(as: Actor | undefined, method: "GET" | "POST" | "PUT" | "DELETE", url: string, body?: unknown): Promise<Answer>;
  upload(as: Actor, kind?: "photo" | "voice"): Promise<string>;
  /** What came to the person's inbox, the newest first: template codes. */
  inbox(as: Actor): Promise<string[]>;
};

export const DIVISION = "990122";
export const EAST = "990122001001";
export const WEST = "990122001002";
/** In the first grid of the eastern community. */
export const HERE = { lon: 116.405, lat: 30.61 };

/** A county of one town, two communities and three grids, its command centre and two departments, behind the real server. */
export async function county(): Promise<County> {
  const stack = await testStack((deps) => {
    const identity = identityModule({ ...deps, sendCode: async () => {} });
    const publicUrl = "https://zhida.example";
    const notify = notifyModule({ ...deps, publicUrl, demo: true, identity: identity.service });
    const places = placesModule(deps);
    const remind = async () => {};
    const caseflow = caseflowModule({ ...deps, identity: identity.service, remind, publicUrl });
    const feedback = feedbackModule({
      identity: identity.service,
      caseflow: caseflow.service,
      notify: notify.service,
    });
    const incidents = govIncidentsModule({
      ...deps,
      identity: identity.service,
      caseflow: caseflow.service,
      feedback: feedback.service,
      notify: notify.service,
      places: places.service,
    });
    return {
      modules: [identity, notify, places, caseflow, feedback, incidents],
      identity,
      incidents: incidents.service,
      places: places.service,
    };
  });
  stack.clock.set("2026-03-02T09:00:00+08:00");
  await stack.places.saveAreas(stack.work(), areas);
  await stack.places.refresh();
  for (const [code, division, kind] of organisations) await addOrganisation(stack, code, division, kind);

  const join = async (name: string, organisation?: string, role?: RoleCode) => {
    const person = { idNumber: nextIdNumber(), name, division: EAST, phone: null };
    const { id: personId } = await stack.identity.service.registerPerson(stack.work(), person);
    if (organisation && role) {
      const grant = { organisationCode: organisation, roles: [role], validFrom: "2026-01-01" };
      await stack.identity.service.grantPosition(stack.work(), personId, grant);
    }
    const { token } = await stack.identity.service.openSession(stack.work(), { personId });
    return (await stack.identity.service.authenticate(stack.work(), token))!;
  };
  const call: County["call"] = async (as, method, url, body) => {
    const answer = await stack.inject({ as, method, url, ...(body !== undefined && { body }) });
    return { status: answer.statusCode, body: answer.body === "" ? null : answer.json() };
  };
  const good = async (answer: Promise<Answer>) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const tryAct: County["tryAct"] = (as, { id, version }, action) => {
    const body: ActOnIncident = { expectedVersion: version, ...action };
    return call(as, "POST", `/api/incidents/${id}/actions`, body);
  };
  return {
    ...stack,
    call,
    tryAct,
    resident: (name = "林晓梅") => join(name),
    staff: (role, organisation, name = "孙磊") => join(name, organisation, role),
    report: (as, more = {}) => good(call(as, "POST", "/api/incidents", sample(more))),
    act: (as, on, action) => good(tryAct(as, on, action)),
    show: (as, id) => good(call(as, "GET", `/api/incidents/${id}`)),
    upload: async (as, kind = "photo") => {
      const boundary = "zhida";
      const [type, bytes] = kind === "photo" ? ["image/png", PNG] : ["audio/mp4", M4A];
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: ${type}\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
      const answer = await stack.inject({ as, method: "POST", url: "/api/incidents/files", payload, headers });
      return answer.json().id;
    },
    inbox: async (as) => {
      const { items } = await good(call(as, "GET", "/api/notify/messages?limit=100"));
      return items.map(({ template }: { template: string }) => template);
    },
  };
}

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const M4A = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypM4A mp42isom", "latin1")]);

/** 飞线充电, of the urban management bureau: two working hours asked of nobody, on the spot with photos. */
export const CABLE = "URBN-003";

export const sample = (more: Partial<ReportIncident> = {}): Partial<ReportIncident> => ({
  clientId: newId(),
  category: CABLE,
  description: "三楼住户从窗户拉线给电动车充电，电线就在消防通道上方。",
  place: HERE,
  fields: { floor: 3 },
  ...more,
});

/** A rectangle in thousandths of a degree east and north of 116.4, 30.6. */
function box(code: string, zh: string, [west, south, east, north]: [number, number, number, number]): AreaDraft {
  const at = (x: number, y: number): [number, number] => [round(116.4 + x / 1000), round(30.6 + y / 1000)];
  const ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
  return { code, name: { zh, en: code }, polygon: [ring] };
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const areas = [
  box(DIVISION, "云溪县", [0, 0, 40, 40]),
  box("990122001", "云溪镇", [0, 0, 40, 20]),
  box(EAST, "城东社区", [0, 0, 20, 20]),
  box(WEST, "城西社区", [20, 0, 40, 20]),
  box(`${EAST}001`, "第一网格", [0, 0, 10, 20]),
  box(`${EAST}002`, "第二网格", [10, 0, 20, 20]),
];

const organisations: [string, string, string][] = [
  ["990122-GOV", DIVISION, "government"],
  ["990122-CMD", DIVISION, "department"],
  ["990122-URBN", DIVISION, "department"],
  ["990122-FIRE", DIVISION, "department"],
  ["990122-ECO", DIVISION, "department"],
  [`${EAST}-COM`, EAST, "community"],
  [`${WEST}-COM`, WEST, "community"],
  ["990123-URBN", "990123", "department"],
];

async function addOrganisation({ db }: TestStack<Parts>, code: string, division: string, kind: string): Promise<void> {
  await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
    values (${newId()}, ${code}, ${JSON.stringify({ zh: code, en: code })}, ${kind},
      ${kind === "community" ? "community" : "county"}, ${division}, null)`.execute(db);
}

let people = 0;
const nextIdNumber = () => {
  const number = people++;
  const birthDate = new Date(Date.UTC(1970, 0, 1 + Math.floor(number / 900))).toISOString().slice(0, 10);
  return makeResidentId({ division: DIVISION, birthDate, sequence: 1 + (number % 900) });
};
