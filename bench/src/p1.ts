// P1 one person → all matching policies: policies of 3 to 8 conditions (limits, ranges, codes, yes or no, ages) over 60 facts, of which a
// person lacks 30 to 70 %. A match gives both sets, who fits and what an absent fact leaves undecided; a change sets one random fact of a
// person held open (one time in five to absent) and says which policies were gained and lost.
// Beside it, in the same run, the same 2,600 policies and persons: zen-engine as one table that collects all hits (faster for it than a
// decision for each policy), json-rules-engine with one rule each; both get birth dates as plain numbers. All must agree with conditions
// written by hand before anything is timed, and the index with libs/feel's tree walk.
// Published, measured here before, per person at 2,600: json-rules-engine 287 ms, zen-engine 7 ms, closures 0.6 ms, flat program 36 µs.
// Goals: ≤ 15 µs p50 at 2,600; ≤ 0.3 ms p50 and ≤ 1 ms p99 at 100,000; a change ≤ 0.1 ms; ≥ 400 × zen-engine.
import { compile } from "@zhida/feel";
import { type Facts, momentOf, PolicyIndex, toFeelFacts } from "@zhida/policy-index";
import {
  integer,
  randomFrom,
  type SyntheticPolicy,
  syntheticFeel,
  syntheticPolicies,
  syntheticPrograms,
  syntheticSchema,
  syntheticSubject,
  syntheticValue,
} from "@zhida/policy-index/testing";
import { holds, peerFacts, TODAY } from "./p1/holds.ts";
import { jsonRulesEngine, type Peer, zenEngine } from "./p1/peers.ts";
import { quantile } from "./quantile.ts";

const ROUNDS = 5;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
const random = randomFrom(seed);
const people = Array.from({ length: 1000 }, () => syntheticSubject(random, 0.3 + 0.4 * random(), 0));

const small = syntheticPolicies(random, 2_600);
const smallIndex = PolicyIndex.build(syntheticPrograms(small), syntheticSchema, { day: TODAY });
checkTreeWalk(smallIndex, small.slice(0, 400), people.slice(0, 20));
check(smallIndex, small, people.slice(0, 100));
const peers = { zen: zenEngine(small), json: jsonRulesEngine(small) };
const peerPeople = people.slice(0, 40);
await checkPeer("zen-engine", peers.zen, peerPeople);
await checkPeer("json-rules-engine", peers.json, peerPeople.slice(0, 3));

const ours = matchTimes(smallIndex);
const zen = await peerTimes(peers.zen, peerPeople);
const json = await peerTimes(peers.json, peerPeople.slice(0, 3));
const ratio = zen / ours.p50;
console.log(
  `2,600 policies:   ${ours.p50.toFixed(1)} µs p50, ${ours.p99.toFixed(1)} µs p99 (goal ≤ 15); zen-engine ${(zen / 1000).toFixed(1)} ms, ` +
    `${ratio.toFixed(0)} × (goal ≥ 400); json-rules-engine ${(json / 1000).toFixed(0)} ms, ${(json / ours.p50).toFixed(0)} ×`,
);

const large = syntheticPolicies(random, 100_000);
const programs = syntheticPrograms(large);
const started = performance.now();
const largeIndex = PolicyIndex.build(programs, syntheticSchema, { day: TODAY });
const built = performance.now() - started;
check(largeIndex, large, people.slice(0, 20));
const big = matchTimes(largeIndex);
const change = changeTimes(largeIndex);
console.log(
  `100,000 policies: ${big.p50.toFixed(0)} µs p50, ${big.p99.toFixed(0)} µs p99 (goals ≤ 300, ≤ 1,000); one changed fact ` +
    `${change.p50.toFixed(0)} µs p50, ${change.p99.toFixed(0)} µs p99 (goal ≤ 100); built in ${built.toFixed(0)} ms`,
);
console.log(
  JSON.stringify({
    id: "P1",
    figures: {
      match_2600_p50_us: Number(ours.p50.toFixed(2)),
      match_100k_p50_us: Number(big.p50.toFixed(1)),
      match_100k_p99_us: Number(big.p99.toFixed(1)),
      change_100k_p50_us: Number(change.p50.toFixed(1)),
      zen_ratio: Math.round(ratio),
      json_rules_ratio: Math.round(json / ours.p50),
      build_100k_ms: Math.round(built),
    },
  }),
);

function check(index: PolicyIndex, policies: readonly SyntheticPolicy[], subjects: readonly Facts[]): void {
  for (const facts of subjects) {
    const expected = policies.filter((policy) => holds(policy, facts)).map(({ id }) => id);
    same("index", index.match(facts).matched.ids(), expected);
  }
}

function checkTreeWalk(index: PolicyIndex, policies: readonly SyntheticPolicy[], subjects: readonly Facts[]): void {
  const rules = policies.map((policy) => ({ id: policy.id, rule: compile(syntheticFeel(policy)) }));
  for (const facts of subjects) {
    const known = toFeelFacts(syntheticSchema, facts);
    const { matched, possible } = index.match(facts);
    for (const { id, rule } of rules) {
      const { verdict } = rule.decide(known, { now: momentOf(TODAY) });
      const found = matched.has(id) ? true : possible.has(id) ? "unknown" : false;
      if (found !== verdict) throw new Error(`${id}: the index says ${found}, the tree walk ${verdict}`);
    }
  }
}

async function checkPeer(name: string, peer: Peer, subjects: readonly Facts[]): Promise<void> {
  for (const facts of subjects) same(name, smallIndex.match(facts).matched.ids(), await peer(peerFacts(facts)));
}

function same(name: string, a: readonly string[], b: readonly string[]): void {
  const [left, right] = [a, b].map((ids) => ids.toSorted().join());
  if (left !== right) throw new Error(`${name} does not agree: ${left} against ${right}`);
}

/** In µs; medians of the rounds, after one to warm up. */
function matchTimes(index: PolicyIndex) {
  return timed(() =>
    people.map((facts) => {
      const from = performance.now();
      index.match(facts);
      return performance.now() - from;
    }),
  );
}

function changeTimes(index: PolicyIndex) {
  return timed(() =>
    people.slice(0, 200).flatMap((facts) => {
      const state = index.open(facts);
      return Array.from({ length: 10 }, () => {
        const number = integer(random, 0, syntheticSchema.length - 1);
        const value = random() < 0.2 ? undefined : syntheticValue(random, number);
        const name = syntheticSchema[number]?.name ?? "";
        const from = performance.now();
        index.rematch(state, name, value);
        return performance.now() - from;
      });
    }),
  );
}

function timed(round: () => number[]) {
  round();
  const rounds = Array.from({ length: ROUNDS }, round);
  const median = (q: number) =>
    quantile(
      rounds.map((times) => quantile(times, q)),
      0.5,
    ) * 1000;
  return { p50: median(0.5), p99: median(0.99) };
}

/** The median per person, in µs. */
async function peerTimes(peer: Peer, subjects: readonly Facts[]): Promise<number> {
  const times: number[] = [];
  for (const facts of subjects) {
    const given = peerFacts(facts);
    const from = performance.now();
    await peer(given);
    times.push(performance.now() - from);
  }
  return quantile(times, 0.5) * 1000;
}
