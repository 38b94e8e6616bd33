import type { IsoDate, LocalizedText, Work } from "@zhida/platform";
import type {
  FactName,
  Facts,
  NextQuestion,
  PolicyRef,
  PolicyVerdict,
  ScanCounts,
  SubjectKind,
  SubjectRef,
  Verdict,
  Verdicts,
} from "../contract.ts";
import type { SubjectKey } from "../facts/service.ts";
import type { EnginePolicy, PolicySource } from "./policy-source.ts";

/** Whom a question is about: a subject known here, with facts that answers override, or facts alone. */
export type Asked = { subject: SubjectKey; overrides?: Facts } | { kind: SubjectKind; facts: Facts };

/** A policy in force, one version of it, or a text that is not stored yet. */
export type PolicyChoice = { policy: string } | PolicyRef | EnginePolicy;

/** What the index and the population answer. Until they are loaded: refused with 503 and Retry-After. */
export interface EngineService {
  /** While wiring: where the policies are. */
  policiesFrom(source: PolicySource): void;
  /** After policies were published, ended or their parameters changed: every process compiles them anew. */
  policiesChanged(work: Work): Promise<void>;
  /** Resolves when index and population are there. */
  ready(): Promise<void>;

  verdicts(work: Work, asked: Asked, options?: { day?: IsoDate; policies?: readonly string[] }): Promise<Verdicts>;
  /** Why, why not, what is missing; values masked unless the asker may see them. */
  explain(work: Work, choice: PolicyChoice, asked: Asked, options?: ExplainOptions): Promise<PolicyVerdict>;
  /** The fact that settles the most policies next; undefined when nothing is open. `skip`: already declined. */
  nextQuestion(work: Work, asked: Asked, options?: { skip?: readonly FactName[] }): Promise<NextQuestion | undefined>;
  /** What changes when these facts were otherwise. */
  whatIf(work: Work, asked: Asked, change: Facts): Promise<{ gained: PolicyVerdict[]; lost: PolicyVerdict[] }>;

  /**
   * Verdict, other decisions and facts of many subjects of the policy's kind at once, for those who deliver it: a number of statements
   * that does not grow with them. Subjects nobody lists are left out. With `asOf` the facts are those that the registries now have
   * for that (past) day, read through the exchange. `overrides` count instead of what is known, the same for all.
   */
  decideMany(
    work: Work,
    choice: PolicyChoice,
    keys: readonly string[],
    options: {
      day: IsoDate;
      decisions?: readonly string[];
      facts?: readonly FactName[];
      asOf?: boolean;
      overrides?: Facts;
    },
  ): Promise<Map<string, Decided>>;

  /** The names of the decisions that `decideMany` may be asked for. */
  decisionsOf(work: Work, choice: PolicyChoice, day: IsoDate): Promise<readonly string[]>;

  /** How many subjects it fits, and where they live. */
  scan(
    work: Work,
    choice: PolicyChoice,
    options?: { day?: IsoDate; divisions?: readonly string[] },
  ): Promise<ScanCounts>;
  /** The subjects it fits in the order of division and key, page by page; goes on behind `after`. */
  matched(
    work: Work,
    choice: PolicyChoice,
    page: { after?: MatchedPosition; limit: number; day?: IsoDate; divisions?: readonly string[] },
  ): Promise<{ items: SubjectRef[]; next: MatchedPosition | null }>;
  /** Who fits `b` and not `a`, and the other way round. Counts, and keys page by page. */
  differ(
    work: Work,
    a: PolicyChoice,
    b: PolicyChoice,
    options?: { day?: IsoDate; limit?: number },
  ): Promise<Difference>;
}

/** `values`: by decision, as JSON, null where it cannot be computed. `sentences`: the decisive conditions in plain words. */
export type Decided = {
  subject: SubjectRef;
  verdict: Verdict;
  values: Readonly<Record<string, unknown>>;
  facts: Facts;
  sentences: readonly LocalizedText[];
};

export type ExplainOptions = { day?: IsoDate; unmasked?: boolean };
export type MatchedPosition = { division: string; key: string };
export type Difference = { gained: DifferenceSide; lost: DifferenceSide };
export type DifferenceSide = {
  total: number;
  byDivision: { division: string; count: number }[];
  subjects: SubjectRef[];
};
