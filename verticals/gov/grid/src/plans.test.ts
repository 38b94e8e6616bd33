import type { Db } from "@zhida/platform";
import { scanned, statementLog, tableReads } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countDueCare, listCare, listDueCare } from "./store/care.ts";
import { findDutyOfGrid, listDutiesOfWorker } from "./store/duties.ts";
import { findOpenPatrol, listOut, listPatrols } from "./store/patrols.ts";
import { listVisits } from "./store/visits.ts";
import { type GridStack, gridStack } from "./testing/grid-stack.ts";

const ROWS = 20_000;
const TOUCHED_AT_MOST = 3_000;

let stack: GridStack;
let log: ReturnType<typeof statementLog>;
let db: Db;
beforeAll(async () => {
  stack = await gridStack();
  await sql`insert into grid.duty (division, id, grid_code, grid_name, worker_id, worker_name, from_day)
    select '990122', gen_random_uuid(), '990122' || lpad(n::text, 9, '0'), '{"zh":"","en":""}', ${worker(sql`n / 4`)}, 'x', '2026-01-01'
    from generate_series(1, ${ROWS}) n`.execute(stack.db);
  await sql`insert into grid.care (division, id, client_id, kind, name, address, grid_code, grid_name, lon, lat, note, every_days, due_on, added_by)
    select '990122', ${worker(sql`n`)}, gen_random_uuid(), 'hardship', 'x', 'x', '990122' || lpad((n % 1000)::text, 9, '0'), '{"zh":"","en":""}',
      116, 30, '', 7, date '2026-01-01' + n % 90, ${worker(sql`n`)}
    from generate_series(1, ${ROWS}) n`.execute(stack.db);
  await sql`insert into grid.patrol (division, id, client_id, worker_id, worker_name, grid_code, grid_name, started_at, ended_at, day, last_lon, last_lat, last_at)
    select '990122', gen_random_uuid(), gen_random_uuid(), ${worker(sql`n % 500`)}, 'x', '990122' || lpad((n % 1000)::text, 9, '0'), '{"zh":"","en":""}',
      at, case when n % 900 > 0 then at + interval '1 hour' end, at::date, 116, 30, at + interval '30 minutes'
    from generate_series(1, ${ROWS}) n, lateral (select timestamptz '2026-03-02' - n * interval '9 minutes' as at) t`.execute(
    stack.db,
  );
  await sql`insert into grid.visit (division, id, client_id, care_id, care_name, care_kind, worker_id, worker_name, grid_code, grid_name, form, form_version, met, answers, alarms, at, day, note)
    select '990122', gen_random_uuid(), gen_random_uuid(), ${worker(sql`1 + n % 2000`)}, 'x', 'hardship', ${worker(sql`n % 500`)}, 'x', '990122000000001', '{"zh":"","en":""}',
      'assist', 1, true, '{}', '{}', now() - n * interval '1 hour', current_date - n / 24, ''
    from generate_series(1, ${ROWS}) n`.execute(stack.db);
  await sql`analyze`.execute(stack.db);
  log = statementLog(stack.url);
  db = log.db;
}, 120_000);
afterAll(async () => {
  await log?.stop();
  await stack?.stop();
});

const worker = (n: ReturnType<typeof sql>) => sql`('00000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
const seven = "00000000-0000-7000-8000-000000000007";
const grids = ["990122000000001", "990122000000002", "990122000000003"];
const page = { limit: 21 };
const since = new Date("2026-03-01T12:00:00Z");

test.each<[string, () => Promise<unknown>]>([
  ["duties of a worker", () => listDutiesOfWorker(db, seven, "2026-03-02")],
  ["the worker of a grid", () => findDutyOfGrid(db, "990122000000007", "2026-03-02")],
  ["visits that are due", () => listDueCare(db, { grids, day: "2026-03-02", ...page })],
  ["how many are due", () => countDueCare(db, grids, "2026-03-02")],
  ["people of care", () => listCare(db, { grids, ...page })],
  ["patrols of a worker", () => listPatrols(db, { worker: seven, ...page })],
  ["patrols of a county on a day", () => listPatrols(db, { area: "990122", day: "2026-02-20", ...page })],
  ["patrols of a county", () => listPatrols(db, { area: "990122", ...page })],
  ["the patrol under way", () => findOpenPatrol(db, seven)],
  ["who is out now", () => listOut(db, "990122", since)],
  ["visits of a worker", () => listVisits(db, { workerId: seven }, page)],
  ["visits to somebody", () => listVisits(db, { careId: seven }, page)],
])("%s: every step of the plan is by an index", async (_name, list) => {
  const sent = await log.sentBy(list);
  expect(sent.length).toBeGreaterThan(0);
  for (const statement of sent) {
    const reads = await tableReads(stack.db, statement);
    expect(scanned(reads)).toEqual([]);
    expect(Math.max(...reads.map(({ touched }) => touched))).toBeLessThan(TOUCHED_AT_MOST);
  }
});
