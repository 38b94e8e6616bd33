import type { IsoDate, LocalizedText, Work } from "@zhida/platform";
import type { FactSource, FactSummary, LoadStatus, SubjectFacts, SubjectKind } from "../contract.ts";
import type { FactDefinition, SubjectSource } from "./definition.ts";

/** What is known of subjects. `subject` is named by kind and key; where it lives is looked up. */
export interface FactsService {
  /** While wiring: who the subjects are. One source for each kind; households need none. */
  registerSubjects(sources: readonly SubjectSource[]): void;
  /** While wiring. Refuses a name that is taken, FEEL that does not parse, virtual facts in a circle. */
  registerFacts(definitions: readonly FactDefinition[]): void;
  /** For the rule editor and for reasons. */
  facts(kind?: SubjectKind): readonly FactSummary[];
  /** Definitions as they were registered, by name. */
  definitions(): ReadonlyMap<string, FactDefinition>;
  /** The fields of each dataset that the facts are derived from: what the standing agreements must cover. */
  dataNeeded(work: Work): Promise<DataNeeded>;

  /** Stored facts and virtual ones for today; undefined for a subject that nobody lists. */
  factsOf(work: Work, subject: SubjectKey): Promise<SubjectFacts | undefined>;
  /** The facts as the registries have them now for an earlier (or later) day; read through the exchange, and audited. */
  factsAt(work: Work, subject: SubjectKey, day: IsoDate): Promise<SubjectFacts | undefined>;
  /** Where the value of a fact comes from. */
  lineage(work: Work, subject: SubjectKey, fact: string): Promise<FactSource[]>;

  /** Asks for the derivation of all subjects, behind one that is under way. Reaches the end also over a restart. */
  requestFullLoad(work: Work): Promise<void>;
  /** Derives all subjects now, in this process: for seeding. */
  loadAll(work: Work, onProgress?: (status: LoadStatus) => void): Promise<LoadStatus>;
  loadStatus(work: Work): Promise<LoadStatus>;
}

export type DataNeeded = {
  consumer: string;
  purpose: string;
  purposeName: LocalizedText;
  datasets: { dataset: string; fields: string[] }[];
  /** Facts that the catalogue has no dataset or field for. They stay absent. */
  problems: { fact: string; reason: string }[];
};

export type SubjectKey = { kind: SubjectKind; key: string };
