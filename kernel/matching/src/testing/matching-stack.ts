import { exchangeModule } from "@zhida/exchange";
import type { IsoDate } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { MatchDelta } from "../contract.ts";
import type { EnginePolicy, PolicySource } from "../engine/policy-source.ts";
import type { EngineService } from "../engine/service.ts";
import type { FactsService } from "../facts/service.ts";
import { matchingCore } from "../module.ts";
import { agree, NOW, settled } from "./facts-stack.ts";
import { datasets, facts, sources } from "./registries.ts";

export type MatchingStack = TestStack<{
  modules: { name: string }[];
  matching: FactsService & EngineService;
  exchange: ReturnType<typeof exchangeModule>["service"];
  /** A second process on the same database. */
  other: ReturnType<typeof matchingCore>;
  /** What is in force; changing it is told by `policiesChanged`. */
  policies: EnginePolicy[];
  /** Takes in what the registries have, and the turn of the day. */
  follow(): Promise<void>;
  /** Gained and lost since the last time, oldest first. */
  news(): Promise<(MatchDelta & { gained: boolean })[]>;
}>;

/** Facts and engine over a real exchange, with policies that stand in an array. */
export async function matchingStack(): Promise<MatchingStack> {
  const policies: EnginePolicy[] = [];
  const source: PolicySource = {
    inForce: async (_, day) => policies.filter((each) => isInForce(each, day)),
    find: async (_, ref) => policies.find(({ policy, version }) => policy === ref.policy && version === ref.version),
  };
  const stack = await testStack(({ db, url, clock, live, blobs }) => {
    const exchange = exchangeModule({ databaseUrl: url, clock, blobs });
    const [core, other] = [1, 2].map(() => {
      const made = matchingCore({ db, live, clock, exchange: exchange.service });
      made.service.registerSubjects(sources);
      made.service.registerFacts(facts);
      made.service.policiesFrom(source);
      return made;
    }) as [ReturnType<typeof matchingCore>, ReturnType<typeof matchingCore>];
    const migrations = new URL("../../migrations/", import.meta.url);
    const module = { name: "matching", migrations, jobs: core.jobs, stop: core.stop };
    return { modules: [exchange, module], exchange: exchange.service, matching: core.service, other, policies };
  });
  stack.clock.set(NOW);
  await stack.exchange.publishDatasets(stack.work(), datasets);
  await agree({ ...stack, facts: stack.matching });
  const follow = async () => {
    await settled(stack);
    await stack.settle();
  };
  const news = async () => {
    const { rows } = await sql<{ type: string; data: MatchDelta }>`
      with taken as (delete from platform.outbox where type in ('matching.match-gained', 'matching.match-lost') returning *)
      select type, data from taken order by id`.execute(stack.db);
    return rows.map(({ type, data }) => ({ ...data, gained: type === "matching.match-gained" }));
  };
  return { ...stack, follow, news, stop: () => stack.other.stop().then(stack.stop) };
}

const isInForce = ({ effectiveFrom, effectiveTo }: EnginePolicy, day: IsoDate): boolean =>
  effectiveFrom <= day && (effectiveTo === null || day < effectiveTo);

/** A policy whose decision is one FEEL condition. */
export const policy = (code: string, feel: string, change: Partial<EnginePolicy> = {}): EnginePolicy => ({
  policy: code,
  version: 1,
  kind: "person",
  division: "10",
  title: { zh: code, en: code },
  dmn: `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="${code}" namespace="urn:${code}">
    <decision name="eligible" id="eligible"><variable name="eligible" typeRef="boolean"/>
      <literalExpression><text>${feel.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text></literalExpression></decision>
  </definitions>`,
  parameters: {},
  reasons: [],
  effectiveFrom: "2020-01-01",
  effectiveTo: null,
  ...change,
});
