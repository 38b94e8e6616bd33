import { decideMany } from "./decide-many.ts";
import type { EngineDeps } from "./deps.ts";
import { differ, pageMatched, scanPolicy } from "./scan-policy.ts";
import type { EngineService } from "./service.ts";
import { explain, nextQuestion, verdicts, whatIf } from "./verdicts.ts";

export const engineService = (deps: EngineDeps): EngineService => ({
  policiesFrom: (source) => deps.board.from(source),
  policiesChanged: async (work) => deps.board.changed(work),
  ready: () => deps.populations.ready(),
  verdicts: (work, asked, options) => verdicts(deps, work, asked, options),
  explain: (work, choice, asked, options) => explain(deps, work, choice, asked, options),
  nextQuestion: (work, asked, options) => nextQuestion(deps, work, asked, options),
  whatIf: (work, asked, change) => whatIf(deps, work, asked, change),
  decideMany: (work, choice, keys, options) => decideMany(deps, work, choice, keys, options),
  decisionsOf: async (work, choice, day) => (await deps.board.get(work, choice, day)).model.decisions,
  scan: (work, choice, options) => scanPolicy(deps, work, choice, options),
  matched: (work, choice, page) => pageMatched(deps, work, choice, page),
  differ: (work, a, b, options) => differ(deps, work, a, b, options),
});
