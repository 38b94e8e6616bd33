import type pg from "pg";
import { demoEpoch, epochDay } from "../demo-epoch.ts";
import { organisationTree } from "../organisations/organisation-tree.ts";
import type { Appointment } from "../personas/staff-households.ts";
import { iso } from "../seeded/calendar.ts";
import { seededIds } from "../seeded/seeded-id.ts";

/** The tree from the nation to the villages; answers the id of each code. Codes that exist already are left alone. */
export async function insertOrganisations(client: pg.ClientBase): Promise<Map<string, string>> {
  const newId = seededIds(demoEpoch, 4);
  const ids = new Map<string, string>();
  for (const { code, parent, division, kind, level, name } of organisationTree()) {
    const result = await client.query<{ id: string }>(
      `insert into identity.organisation (id, code, name, kind, level, division, parent_id) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (code) do update set code = excluded.code returning id`,
      [newId(), code, name, kind, level, division, parent === null ? null : (ids.get(parent) ?? null)],
    );
    ids.set(code, result.rows[0]?.id ?? "");
  }
  return ids;
}

export async function insertPositions(
  client: pg.ClientBase,
  appointments: readonly Appointment[],
  organisations: ReadonlyMap<string, string>,
): Promise<void> {
  const newId = seededIds(demoEpoch, 5);
  for (const { person, office } of appointments) {
    await client.query(
      `insert into identity.position (id, person_id, organisation_id, roles, division, valid_from) values ($1, $2, $3, $4, $5, $6)`,
      [
        newId(),
        person.id,
        organisations.get(office.organisation),
        office.roles,
        office.division ?? office.organisation.split("-")[0],
        iso(epochDay - 500),
      ],
    );
  }
}
