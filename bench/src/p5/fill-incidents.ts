import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Category } from "@zhida/gov-incidents";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { COUNTY, communityCode, communityCount, cornerOf, gridCount } from "./county.ts";

/** Two years of incidents; so many of a hundred are still open. */
const DAYS = 730;
const OPEN_SHARE = 3;
const DAY = 86_400_000;
const HOUR = 3_600_000;

type Line = readonly unknown[];

/** `count` incidents with their cases, histories, tasks and deadlines, by COPY; indexes are built afterwards, all at once. */
export async function fillIncidents(url: string, count: number, categories: readonly Category[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await fillWith(client, count, categories);
  } finally {
    await client.end();
  }
}

async function fillWith(client: pg.Client, count: number, categories: readonly Category[]): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `
    select schemaname || '.' || indexname as name, indexdef as definition from pg_indexes i
    where tablename = any($1) and schemaname in ('caseflow', 'incidents')
      and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`,
    [TABLES.map((name) => name.split(".")[1]?.replaceAll('"', ""))],
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  const now = Date.now();
  const make = (row: (n: Seeded) => readonly Line[]) =>
    Readable.from(
      (function* () {
        for (let n = 0; n < count; n += 500) {
          let text = "";
          for (let at = n; at < Math.min(count, n + 500); at++) {
            for (const line of row(seeded(at, count, now, categories))) text += `${line.map(cell).join("\t")}\n`;
          }
          yield text;
        }
      })(),
    );
  await client.query("begin");
  await client.query("set local synchronous_commit = off");
  await client.query(`set local session_replication_role = replica`);
  const copy = (into: string, row: (n: Seeded) => readonly Line[]) =>
    pipeline(make(row), client.query(copyFrom(`copy ${into} from stdin`)));
  await copy(
    `caseflow."case" (division, id, number, owner, kind, title, process_code, process_version, state, version, context, summary,
    subject_kind, subject_id, subject_key, subject_name, handling_organisation, channel, term, clock_started_at, due_at, clock_ended_at,
    opened_at, closed_at, outcome)`,
    caseRow,
  );
  await copy(`caseflow.action (division, case_id, seq, at, event, from_state, to_state, actor_kind)`, actionRows);
  await copy(
    `caseflow.task (division, id, case_id, state, role, organisation, count, signatures, created_at, due_at, closed_at)`,
    taskRow,
  );
  await copy(`caseflow.deadline (division, case_id, kind, state, due_at, warn_at)`, deadlineRow);
  await copy(
    `incidents.incident (division, id, number, client_id, category, agency, priority, source, title, description, address, lon, lat,
    town, community, grid, cell, fields, reported_at, seen_at, anonymous, state, version, organisation, waits_role, waits_at, started_at,
    warn_at, due_at, clock_ended_at, completed_at, ended_at, on_the_spot, is_repeat)`,
    incidentRow,
  );
  await client.query(
    `insert into incidents.incident_text
    select division, id, reported_at, array_to_tsvector(words) from (
      select i.division, i.id, i.reported_at, t.words from incidents.incident i
      join unnest($1::text[], $2::text[]) as raw (description, words_text) on raw.description = i.description and i.client_id = i.id
      cross join lateral (select string_to_array(raw.words_text, ' ') as words) t) x`,
    [SAID, SAID.map(pairs)],
  );
  await client.query("commit");
  await client.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of indexes) await client.query(definition);
  await client.query("vacuum analyze");
  // Two years are not written in the minute before: what the filling left to write is not part of what is measured.
  await client.query("checkpoint");
}

const TABLES = [
  'caseflow."case"',
  "caseflow.action",
  "caseflow.task",
  "caseflow.deadline",
  "incidents.incident",
  "incidents.incident_text",
];

const WHERE = ["东风路", "滨溪路", "解放南路", "湖滨路", "学府路", "建设路", "幸福路", "人民东路"];
const WHAT = [
  "井盖破损",
  "垃圾堆积",
  "路灯不亮",
  "占道经营",
  "消防通道堵塞",
  "污水冒溢",
  "路面塌陷",
  "违规停车",
  "油烟扰民",
  "乱贴广告",
];
const HOW = ["影响行人通行", "晚上看不清", "多次反映没有解决", "希望尽快处理", "老人孩子不安全"];
/** Four hundred descriptions, as different as those of a county's year. */
export const SAID = WHERE.flatMap((where) => WHAT.flatMap((what) => HOW.map((how) => `${where}${what}，${how}。`)));

const pairs = (text: string): string => {
  const words = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + 1 < run.length; at++) words.add(run.slice(at, at + 2));
  }
  return [...words].join(" ");
};

type Seeded = ReturnType<typeof seeded>;

function seeded(n: number, count: number, now: number, categories: readonly Category[]) {
  const opened = now - DAYS * DAY + Math.floor(((DAYS * DAY - HOUR) * n) / count);
  const isOpen = n % 100 < OPEN_SHARE;
  const state = isOpen
    ? (["handling", "verifying", "reported"][n % 3] as string)
    : n % 25 === 9
      ? "rejected"
      : "closed";
  const community = (n * 7) % communityCount;
  const grid = (n * 3) % gridCount;
  const corner = cornerOf(community, grid);
  const spread = (seed: number) => (((n * seed) % 9973) / 9973) * 0.0098 + 0.0001;
  const category = categories[(n * 31) % categories.length] as Category;
  const handled = state === "handling" || state === "verifying" || state === "closed";
  const completed = handled && state !== "handling" ? opened + 4 * HOUR : null;
  return {
    id: `01900000-${(n >>> 16).toString(16).padStart(4, "0")}-7000-8000-${n.toString(16).padStart(12, "0")}`,
    n,
    number: `${COUNTY}-20240101-${n}`,
    category,
    state,
    isOpen,
    handled,
    opened: iso(opened),
    started: handled ? iso(opened + HOUR) : null,
    due: handled ? iso(state === "handling" ? now + (n % 90) * HOUR : opened + 9 * HOUR) : null,
    warn: handled ? iso(state === "handling" ? now + (n % 90) * HOUR - HOUR : opened + 8 * HOUR) : null,
    completed: completed && iso(completed),
    ended: isOpen ? null : iso(opened + 20 * HOUR),
    organisation: category.duty.organisation.replace("{division}", COUNTY),
    lon: Math.round((corner.lon + spread(13)) * 1e6) / 1e6,
    lat: Math.round((corner.lat + spread(29)) * 1e6) / 1e6,
    community: communityCode(community),
    grid: `${communityCode(community)}${String(grid + 1).padStart(3, "0")}`,
    said: SAID[(n * 17) % SAID.length] as string,
    source: ["resident", "grid", "resident", "desk", "resident", "device"][n % 6] as string,
  };
}

const iso = (at: number): string => new Date(at).toISOString();
const cell = (value: unknown): string => (value === null || value === undefined ? "\\N" : String(value));
const VERSION: Record<string, number> = { reported: 1, handling: 2, verifying: 3, closed: 4, rejected: 2 };
const TERM = '{"amount":8,"unit":"hour"}';

const caseRow = (s: Seeded): Line[] => [
  [
    COUNTY,
    s.id,
    s.number,
    "gov.incidents",
    s.category.code,
    JSON.stringify(s.category.name),
    "incident",
    1,
    s.state,
    VERSION[s.state],
    '{"verifier":"dispatcher","verifyAt":"990122-CMD"}',
    "{}",
    "place",
    s.id,
    s.grid,
    s.said,
    s.organisation,
    "portal",
    TERM,
    s.started,
    s.due,
    s.handled ? s.completed : null,
    s.opened,
    s.ended,
    s.ended && (s.state === "rejected" ? "not_accepted" : "done"),
  ],
];

const STEPS = [
  ["case-open", null, "reported"],
  ["dispatch", "reported", "handling"],
  ["complete", "handling", "verifying"],
  ["confirm-by-time", "verifying", "closed"],
] as const;

const actionRows = (s: Seeded): Line[] =>
  STEPS.slice(0, VERSION[s.state]).map(([event, from, to], index) => [
    COUNTY,
    s.id,
    index + 1,
    s.opened,
    event,
    from,
    s.state === "rejected" && index === 1 ? "rejected" : to,
    "system",
  ]);

const waitsFor = ({ state, organisation }: Seeded): [string, string] =>
  state === "handling" ? ["department_officer", organisation] : ["dispatcher", `${COUNTY}-CMD`];

const taskRow = (s: Seeded): Line[] => {
  const [role, organisation] = waitsFor(s);
  return [
    [COUNTY, s.id, s.id, s.isOpen ? s.state : "verifying", role, organisation, 1, "[]", s.opened, s.due, s.ended],
  ];
};

const deadlineRow = (s: Seeded): Line[] => (s.due && s.warn ? [[COUNTY, s.id, "case", s.state, s.due, s.warn]] : []);

const incidentRow = (s: Seeded): Line[] => {
  const [role, organisation] = s.isOpen ? waitsFor(s) : [null, null];
  const { lon, lat } = s;
  return [
    [
      COUNTY,
      s.id,
      s.number,
      s.id,
      s.category.code,
      s.category.agency,
      s.category.priority,
      s.source,
      JSON.stringify(s.category.name),
      s.said,
      s.said.slice(0, 3),
      lon,
      lat,
      s.community.slice(0, 9),
      s.community,
      s.grid,
      Math.floor(lat * 1000) * 1_000_000 + Math.floor(lon * 1000),
      "{}",
      s.opened,
      s.opened,
      false,
      s.state,
      VERSION[s.state],
      s.handled ? s.organisation : null,
      role,
      organisation,
      s.started,
      s.warn,
      s.due,
      s.completed,
      s.completed,
      s.ended,
      false,
      s.n % 40 === 0,
    ],
  ];
};
