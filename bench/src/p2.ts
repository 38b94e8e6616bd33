// P2 one policy → all people: 10,000,000 people (PEOPLE=…) with 60 facts, of which 30 to 70 % are absent, on one core.
// A policy has 3 to 8 conditions on different facts, drawn evenly: yes or no, codes, a limit of a number, an age, a time span, an amount.
// Of ten policies four are for everybody, three for one of ten cities, three for one of a hundred counties, as rules of province, city
// and county are. "Sorted" people stand region by region, so a city's policy touches a tenth of them: that is why it is faster.
// "Unsorted" are the same people spread evenly. Facts are a function of the person's number, computed here and in SQL alike.
// A scan makes the bitmap of who is eligible and counts it; planning it is timed too. That is the question that the peers are asked and
// the one of the figures. The full answer, with a second bitmap of those of whom it cannot be said because facts are missing, is timed
// beside it (with_undecided_…). Peers in the same run: DuckDB in memory, one thread, same order, prepared count; PostgreSQL on 200,000
// people without parallel workers, scaled. All must count the same, the undecided too, before anything is timed.
// Published: DuckDB 27–33 ms sorted, PostgreSQL seconds; floor 1 ms a column. Goals: ≤ 4 ms mean sorted, ≤ 15 ms unsorted, ≤ 70 B a person,
// 2,600 policies × 1,000,000 people ≤ 1.5 s, ≥ 8 × DuckDB.
import type { Population } from "@zhida/policy-index";
import { openDuck } from "./p2/duck.ts";
import { populate } from "./p2/people.ts";
import { drawPolicies, type Policy, TODAY } from "./p2/policies.ts";
import { timePostgres } from "./p2/postgres.ts";

const PEOPLE = Number(process.env.PEOPLE ?? 10_000_000);
const SMALL = Math.min(PEOPLE, 1_000_000);
const POSTGRES_PEOPLE = Math.min(PEOPLE, 200_000);
const ROUNDS = 5;

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
const random = randomFrom(seed);
const policies = drawPolicies(60, random);

const sorted = await compare("region");
const unsorted = await compare("key");
const all = await scanAll();
console.log(
  JSON.stringify({
    id: "P2",
    figures: {
      scan_sorted_10m_mean_ms: round(sorted.eligible),
      scan_unsorted_10m_mean_ms: round(unsorted.eligible),
      bytes_per_person: round(sorted.bytes, 1),
      all_2600_1m_s: round(all),
      duckdb_ratio: round(Math.min(sorted.ratio, unsorted.ratio), 1),
      with_undecided_sorted_ms: round(sorted.ours),
      with_undecided_unsorted_ms: round(unsorted.ours),
      duckdb_sorted_ms: round(sorted.theirs),
      duckdb_unsorted_ms: round(unsorted.theirs),
      postgres_scaled_ms: Math.round(sorted.postgres),
      people: PEOPLE,
    },
  }),
);

async function compare(order: "region" | "key") {
  const title = order === "region" ? "sorted by region" : "unsorted";
  const started = performance.now();
  const population = await populate(PEOPLE, order);
  console.log(`${title}: ${PEOPLE} people in ${seconds(started)} s; ${memoryOf(population)}`);
  const loading = performance.now();
  const duck = await openDuck(PEOPLE, order);
  console.log(`  DuckDB filled in ${seconds(loading)} s`);
  let undecided = 0;
  for (const policy of policies) {
    const scan = scanOf(population, policy);
    const eligible = await duck.count(policy.where);
    same(`DuckDB, ${policy.program.id}`, scan.matched, eligible);
    same(`DuckDB, ${policy.program.id}, alone`, scanOf(population, policy, false).matched, eligible);
    same(`DuckDB, ${policy.program.id}, undecided`, scan.matched + scan.undecided, await duck.count(policy.whereMaybe));
    undecided += scan.undecided;
  }
  console.log(
    `  ${policies.length} policies counted alike, on average ${Math.round(undecided / policies.length)} people undecided`,
  );
  const ours: number[][] = [];
  const eligible: number[][] = [];
  const theirs: number[][] = [];
  for (let n = 0; n < ROUNDS; n++) {
    ours.push(policies.map((policy) => timed(() => scanOf(population, policy))));
    eligible.push(policies.map((policy) => timed(() => scanOf(population, policy, false))));
    if (n < 3) theirs.push(await duck.time(policies));
  }
  const figures = { ours: meanOfMedians(ours), eligible: meanOfMedians(eligible), theirs: meanOfMedians(theirs) };
  const ratio = figures.theirs / figures.eligible;
  console.log(`  eligible and undecided: mean ${figures.ours.toFixed(2)} ms (${byLevel(ours)})`);
  console.log(
    `  eligible alone: mean ${figures.eligible.toFixed(2)} ms (${byLevel(eligible)}); DuckDB ${figures.theirs.toFixed(1)} ms (${byLevel(theirs)}); ratio ${ratio.toFixed(1)}`,
  );
  const postgres = order === "region" ? await beside(population, duck) : 0;
  duck.close();
  return { ...figures, ratio, postgres, bytes: population.memoryUse().total / PEOPLE };
}

/** PostgreSQL with the first people of the province: policies for everybody only, since the others would find nobody. */
async function beside(population: Population, duck: Awaited<ReturnType<typeof openDuck>>): Promise<number> {
  const national = policies.filter(({ region }) => region === "");
  const { times, counts } = await timePostgres((file) => duck.copyTo(file, POSTGRES_PEOPLE), national);
  const cut = await populate(POSTGRES_PEOPLE, "region", PEOPLE);
  for (const [n, policy] of national.entries())
    same(`PostgreSQL, ${policy.program.id}`, scanOf(cut, policy).matched, counts[n]!);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const scaled = (mean * population.size) / POSTGRES_PEOPLE;
  console.log(
    `  PostgreSQL, policies for everybody: ${mean.toFixed(1)} ms on ${POSTGRES_PEOPLE} people, scaled to all: ${Math.round(scaled)} ms`,
  );
  return scaled;
}

async function scanAll(): Promise<number> {
  const population = await populate(SMALL, "region");
  const many = drawPolicies(2_600, random);
  const times: number[] = [];
  for (let n = 0; n < 3; n++) {
    const started = performance.now();
    const counts = await population.scanMany(many, { day: TODAY });
    times.push((performance.now() - started) / 1_000);
    for (let at = n; at < many.length; at += 100)
      same(many[at]!.program.id, counts[at]!.matched, scanOf(population, many[at]!).matched);
  }
  const median = times.sort((a, b) => a - b)[1]!;
  console.log(`2,600 policies × ${SMALL} people, one core: ${median.toFixed(2)} s (goal ≤ 1.5)`);
  return median;
}

function scanOf(population: Population, { program, region }: Policy, undecided = true) {
  return population.scan(program, { day: TODAY, region, undecided });
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Each policy by its median round; of these the mean. */
function meanOfMedians(rounds: readonly (readonly number[])[], of: (policy: Policy) => boolean = () => true): number {
  const medians = policies.flatMap((policy, n) =>
    of(policy) ? [rounds.map((times) => times[n]!).sort((a, b) => a - b)[rounds.length >> 1]!] : [],
  );
  return medians.reduce((sum, time) => sum + time, 0) / medians.length;
}

function byLevel(rounds: readonly (readonly number[])[]): string {
  const of = (length: number) => meanOfMedians(rounds, ({ region }) => region.length === length).toFixed(2);
  return `everybody ${of(0)}, a city ${of(4)}, a county ${of(6)}`;
}

function memoryOf(population: Population): string {
  const parts = Object.entries(population.memoryUse()).map(
    ([part, bytes]) => `${part} ${(bytes / population.size).toFixed(2)}`,
  );
  return `bytes a person: ${parts.join(", ")}`;
}

function same(what: string, ours: number, theirs: number): void {
  if (ours !== theirs) throw new Error(`${what}: ${ours} here, ${theirs} there`);
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1_000).toFixed(1);
}

function round(figure: number, digits = 2): number {
  return Number(figure.toFixed(digits));
}

function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
