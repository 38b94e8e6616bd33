import { makeResidentId } from "@zhida/china-ids";
import type { RoleCode } from "@zhida/identity";
import type { AreaDraft } from "@zhida/places";
import { newId } from "@zhida/platform";
import { sql } from "kysely";
import type { Wired } from "./wire.ts";

export const COUNTY = "990122";
export const OFFICES = ["URBN", "HURD", "WATR", "EDU", "TRAN", "ECO", "PSB", "AMR"] as const;
/** Eight towns of twelve communities of five grids, each grid a square of a hundredth of a degree. */
const [TOWNS, COMMUNITIES, GRIDS] = [8, 12, 5];
const WEST = 116;
const SOUTH = 30;

export type People = { residents: string[]; dispatcher: string; officers: Record<string, string> };

/** Sessions of the residents who report, of a dispatcher, and of an officer of each department. */
export async function fillCounty(wired: Wired, residents: number): Promise<People> {
  const { db, clock, identity, places } = wired;
  const work = () => ({ db, now: clock.now(), requestId: newId() });
  await places.saveAreas(work(), areas());
  await places.refresh();
  const organisations = [`${COUNTY}-CMD`, ...OFFICES.map((letters) => `${COUNTY}-${letters}`)];
  for (const code of organisations) {
    await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
      values (${newId()}, ${code}, ${JSON.stringify({ zh: code, en: code })}, 'department', 'county', ${COUNTY}, null)`.execute(
      db,
    );
  }
  const token = async (number: number, organisation?: string, role?: RoleCode) => {
    const birthDate = new Date(Date.UTC(1960, 0, 1 + Math.floor(number / 900))).toISOString().slice(0, 10);
    const idNumber = makeResidentId({ division: COUNTY, birthDate, sequence: 1 + (number % 900) });
    const person = { idNumber, name: "林晓梅", division: "990122001", phone: null };
    const { id: personId } = await identity.registerPerson(work(), person);
    if (organisation && role) {
      const grant = { organisationCode: organisation, roles: [role], validFrom: "2026-01-01" };
      await identity.grantPosition(work(), personId, grant);
    }
    return (await identity.openSession(work(), { personId, channel: "portal" })).token;
  };
  const officers: Record<string, string> = {};
  let number = 0;
  for (const letters of OFFICES) {
    officers[letters] = await token(number++, `${COUNTY}-${letters}`, "department_officer");
  }
  const dispatcher = await token(number++, `${COUNTY}-CMD`, "dispatcher");
  const reporters: string[] = [];
  for (let n = 0; n < residents; n++) reporters.push(await token(number++));
  return { residents: reporters, dispatcher, officers };
}

export const communityCode = (index: number): string =>
  `${COUNTY}${String(1 + Math.floor(index / COMMUNITIES)).padStart(3, "0")}${String(1 + (index % COMMUNITIES)).padStart(3, "0")}`;

export const communityCount = TOWNS * COMMUNITIES;

/** South-west corner of a grid. */
export const cornerOf = (community: number, grid: number) => ({
  lon: WEST + ((community % COMMUNITIES) * GRIDS + grid) / 100,
  lat: SOUTH + Math.floor(community / COMMUNITIES) / 100,
});
export const gridCount = GRIDS;

function areas(): AreaDraft[] {
  const wide = COMMUNITIES * GRIDS;
  const towns = Array.from({ length: TOWNS }, (_, town) =>
    box(`${COUNTY}${String(town + 1).padStart(3, "0")}`, [0, town, wide, town + 1]),
  );
  const communities = Array.from({ length: communityCount }, (_, index) => {
    const [x, y] = [(index % COMMUNITIES) * GRIDS, Math.floor(index / COMMUNITIES)];
    return box(communityCode(index), [x, y, x + GRIDS, y + 1]);
  });
  const grids = Array.from({ length: communityCount * GRIDS }, (_, number) => {
    const [index, grid] = [Math.floor(number / GRIDS), number % GRIDS];
    const [x, y] = [(index % COMMUNITIES) * GRIDS + grid, Math.floor(index / COMMUNITIES)];
    return box(`${communityCode(index)}${String(grid + 1).padStart(3, "0")}`, [x, y, x + 1, y + 1]);
  });
  return [box(COUNTY, [0, 0, wide, TOWNS]), ...towns, ...communities, ...grids];
}

/** A rectangle in hundredths of a degree. */
function box(code: string, [west, south, east, north]: [number, number, number, number]): AreaDraft {
  const at = (x: number, y: number): [number, number] => [round(WEST + x / 100), round(SOUTH + y / 100)];
  const ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
  return { code, name: { zh: code, en: code }, polygon: [ring] };
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
