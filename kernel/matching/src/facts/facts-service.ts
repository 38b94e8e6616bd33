import type { Work } from "@zhida/platform";
import { findLoad } from "../store/progress.ts";
import { planFor } from "./collect.ts";
import { CONSUMER, type FactsDeps, PURPOSE, purposeName } from "./deps.ts";
import { factsAt, factsOf, lineage } from "./facts-of.ts";
import { requestFullLoad, runLoad, toLoadStatus } from "./load-subjects.ts";
import { summaryOf } from "./registry.ts";
import type { DataNeeded, FactsService } from "./service.ts";

export const factsService = (deps: FactsDeps): FactsService => ({
  registerSubjects: (sources) => deps.registry.addSources(sources),
  registerFacts: (definitions) => deps.registry.add(definitions),
  facts: (kind) => {
    const all = [...deps.registry.definitions().values()];
    return all.filter((each) => !kind || each.kind === kind).map(summaryOf);
  },
  definitions: () => deps.registry.definitions(),
  dataNeeded: (work) => dataNeeded(deps, work),
  factsOf: (work, subject) => factsOf(deps, work, subject),
  factsAt: (work, subject, day) => factsAt(deps, work, subject, day),
  lineage: (work, subject, fact) => lineage(deps, work, subject, fact),
  requestFullLoad,
  loadAll: async (work, onProgress) => {
    await requestFullLoad(work);
    return await runLoad(deps, work, onProgress);
  },
  loadStatus: async (work) => toLoadStatus(await findLoad(work.db)),
});

async function dataNeeded(deps: FactsDeps, work: Work): Promise<DataNeeded> {
  const plans = await Promise.all(
    (["person", "household", "enterprise"] as const).map((kind) => planFor(deps, work, kind)),
  );
  return {
    consumer: CONSUMER,
    purpose: PURPOSE,
    purposeName,
    datasets: plans.flatMap(({ datasets }) =>
      [...datasets.values()].map(({ dataset, fields }) => ({ dataset, fields })),
    ),
    problems: plans.flatMap(({ problems }) => problems),
  };
}
