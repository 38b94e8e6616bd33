import type { IsoDate, LocalizedText, Work } from "@zhida/platform";
import type { FactValue, LegalSource, PolicyRef, ReasonText, SubjectKind } from "../contract.ts";
import type { DayParameter } from "../policies/model/vocabulary.ts";

/** One version of a policy as the engine needs it. */
export interface EnginePolicy extends PolicyRef {
  kind: SubjectKind;
  /** Where it applies: to subjects of this division and its parts; 10 is the nation. */
  division: string;
  title: LocalizedText;
  /** DMN 1.5; its decision `eligible` is boolean. */
  dmn: string;
  /** Dated values of the day asked, by name (`param.…`). */
  parameters: Readonly<Record<string, FactValue>>;
  /** Sentences of the policy's own, for `sayReason`. */
  reasons: readonly ReasonText[];
  /** What it rests on, for explanations. */
  legalSources?: readonly LegalSource[];
  /** The parameters of the day with their names and units, for explanations. */
  dayParameters?: readonly DayParameter[];
  effectiveFrom: IsoDate;
  /** First day on which it holds no more. */
  effectiveTo: IsoDate | null;
}

/** Where the engine finds its policies. */
export interface PolicySource {
  /** All versions that hold on the day, at most one of each policy. */
  inForce(work: Work, day: IsoDate): Promise<EnginePolicy[]>;
  /** A version whatever its state, a draft too, with the parameters of the day. */
  find(work: Work, ref: PolicyRef, day: IsoDate): Promise<EnginePolicy | undefined>;
}
