import type { Actor } from "@zhida/identity";
import { Refusal } from "@zhida/platform";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, office } from "./testing/office.ts";

let place: Office;
let actors: (Actor | "system")[];
let resident: Actor;
beforeAll(async () => {
  place = await office();
  resident = await place.resident();
  const [officer, colleague, head] = [
    await place.staff("department_officer"),
    await place.staff("department_officer", { name: "何静" }),
    await place.staff("department_head", { name: "郑文" }),
  ];
  actors = [resident, officer, colleague, head, "system"];
});
afterAll(() => place.stop());

const processes = ["instant", "standard", "one-officer", "countersigned", "rework"];
const step = fc.record({ actor: fc.nat(4), choice: fc.nat(20), hours: fc.nat(200), task: fc.nat(9), stale: fc.nat(9) });

test("whatever people do, history is as long as the version, and a closed case takes nothing more", async () => {
  const { service } = place;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...processes), fc.array(step, { maxLength: 12 }), async (process, steps) => {
      place.clock.set("2026-03-02T09:00:00+08:00");
      const term = { amount: 10, unit: "workday" as const };
      const { id } = await place.open(process, resident, { term });
      for (const { actor, choice, hours, task, stale } of steps) {
        place.clock.set(new Date(place.clock.now().getTime() + hours * 3_600_000).toISOString());
        const before = (await service.find(place.work(), id))!;
        const { machine } = await service.definitions.get(place.work(), before.process);
        const events = Object.keys(machine.states[before.state.name]?.on ?? { approve: [] });
        const expectedVersion = stale === 0 ? before.version + 1 : before.version;
        const by = actors[actor]!;
        const request = { caseId: id, expectedVersion, note: "情况属实。" };
        const moved = await (task < 2 && by !== "system"
          ? service[task === 0 ? "claim" : "release"](place.work(), { ...request, by })
          : service.perform(place.work(), { ...request, by, event: events[choice % events.length]! })
        ).catch((refused: unknown) => {
          if (!(refused instanceof Refusal)) throw refused;
        });
        if (before.closedAt) expect(moved).toBeUndefined();
        if (stale === 0) expect(moved).toBeUndefined();
        await expectConsistent(id);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** What must hold at every moment, asked of the tables themselves. */
async function expectConsistent(id: string): Promise<void> {
  const { rows } = await sql`
    select c.number from caseflow."case" c
    where c.id = ${id} and (
      c.version <> (select count(*) from caseflow.action a where a.case_id = c.id)
      or c.version <> (select max(seq) from caseflow.action a where a.case_id = c.id)
      or c.state <> (select to_state from caseflow.action a where a.case_id = c.id order by seq desc limit 1)
      or (select count(*) from caseflow.task t where t.case_id = c.id and t.closed_at is null) > case when c.closed_at is null then 1 else 0 end
      or (c.closed_at is not null and exists (select 1 from caseflow.deadline d where d.case_id = c.id and d.next_at is not null))
      or (c.closed_at is not null and c.clock_started_at is not null and c.clock_ended_at is null))`.execute(place.db);
  expect(rows).toEqual([]);
}
