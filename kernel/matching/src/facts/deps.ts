import type { ExchangeService } from "@zhida/exchange";
import type { LocalizedText, Work } from "@zhida/platform";
import type { Facts, MatchCause, SubjectKind } from "../contract.ts";
import type { FactRegistry } from "./registry.ts";

export type FactsDeps = {
  exchange: Pick<ExchangeService, "deliver" | "changes" | "changePosition" | "datasets">;
  registry: FactRegistry;
  /** Told in the transaction that changes them. */
  onFactsChanged(work: Work, changed: readonly FactsChange[]): Promise<void>;
};

/** What became of one subject. `before` undefined: new here; `after` undefined: no more here. */
export type FactsChange = {
  kind: SubjectKind;
  key: string;
  division: string;
  /** Where the subject lived before. */
  movedFrom: string | undefined;
  before: Facts | undefined;
  after: Facts | undefined;
  /** The first day for which the registries say something else than before. */
  since: string;
  cause: MatchCause;
};

/** As whom and what for matching takes data from the exchange. */
export const CONSUMER = "matching";
export const PURPOSE = "matching.policies";
export const purposeName: LocalizedText = { zh: "政策精准匹配", en: "Matching policies with people" };
