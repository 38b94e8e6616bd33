import { makeResidentId } from "@zhida/china-ids";
import { type Actor, identityModule, type RoleCode } from "@zhida/identity";
import { type AreaDraft, type Position, placesModule } from "@zhida/places";
import { newId } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { Verification } from "../contract.ts";
import { govGridModule } from "../index.ts";

export const EAST = "990122001001";
export const WEST = "990122001002";
export const NOW = "2026-03-02T09:00:00+08:00";

export type GridStack = Awaited<ReturnType<typeof gridStack>>;

/** Grid work on a real map of two communities, with two grids in the eastern one. */
export async function gridStack() {
  const verifications: Verification[] = [];
  const stack = await testStack(({ db, clock, live }) => {
    const identity = identityModule({ db, clock, live, sendCode: async () => {} });
    const places = placesModule({ db, live });
    const grid = govGridModule({
      identity: identity.service,
      places: places.service,
      verificationsFor: async () => verifications,
    });
    return {
      modules: [identity, places, grid],
      identity: identity.service,
      places: places.service,
      grid: grid.service,
    };
  });
  stack.clock.set(NOW);
  for (const [code, kind, level] of [
    [`${EAST}-COM`, "community", "community"],
    [`${WEST}-COM`, "community", "community"],
    ["990122-CMD", "department", "county"],
  ] as const) {
    await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
      values (${newId()}, ${code}, ${JSON.stringify({ zh: code, en: code })}, ${kind}, ${level}, ${code.split("-")[0]}, null)`.execute(
      stack.db,
    );
  }
  await stack.places.saveAreas(stack.work(), smallMap);
  await stack.places.refresh();

  /** A person as the server would see the caller. */
  const person = async (name: string, organisation: string, role: RoleCode): Promise<Actor> => {
    const number = people++;
    const idNumber = makeResidentId({ division: "990122", birthDate: "1990-01-01", sequence: 1 + (number % 900) });
    const phone = `138${String(10_000_000 + number).slice(-8)}`;
    const { id } = await stack.identity.registerPerson(stack.work(), { idNumber, name, division: "990122001", phone });
    await stack.identity.grantPosition(stack.work(), id, {
      organisationCode: organisation,
      roles: [role],
      validFrom: "2020-01-01",
    });
    const { token } = await stack.identity.openSession(stack.work(), { personId: id });
    const actor = await stack.identity.authenticate(stack.work(), token);
    if (!actor) throw new Error("a session that was just opened has its actor");
    return actor;
  };
  const call = (as: Actor) => ({
    get: (path: string) => stack.inject({ url: `/api/grid/${path}`, as }).then(answer),
    post: (path: string, body: object = {}) =>
      stack.inject({ method: "POST", url: `/api/grid/${path}`, body, as }).then(answer),
    put: (path: string, body: object) =>
      stack.inject({ method: "PUT", url: `/api/grid/${path}`, body, as }).then(answer),
  });
  return { ...stack, verifications, person, call };
}

let people = 0;

// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came back
export type Answer = { status: number; body: any };
const answer = (response: Awaited<ReturnType<TestStack<object>["inject"]>>): Answer => ({
  status: response.statusCode,
  body: response.body ? response.json() : undefined,
});

/** A rectangle in thousandths of a degree east and north of 116.4, 30.6. */
const box = (code: string, zh: string, west: number, south: number, east: number, north: number): AreaDraft => {
  const at = (x: number, y: number): Position => [
    Math.round((116.4 + x / 1_000) * 1e6) / 1e6,
    Math.round((30.6 + y / 1_000) * 1e6) / 1e6,
  ];
  const ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
  return { code, name: { zh, en: code }, polygon: [ring] };
};

const smallMap = [
  box("990122", "云溪县", 0, 0, 40, 20),
  box("990122001", "云溪镇", 0, 0, 40, 20),
  box(EAST, "城东社区", 0, 0, 20, 20),
  box(WEST, "城西社区", 20, 0, 40, 20),
  box(`${EAST}001`, "第一网格", 0, 0, 10, 20),
  box(`${EAST}002`, "第二网格", 10, 0, 20, 20),
  box(`${WEST}001`, "第一网格", 20, 0, 40, 20),
];
