import type { LocalizedText, Work } from "@zhida/platform";
import type {
  Agreement,
  AgreementRequest,
  ConsumerKey,
  ConsumerRegistration,
  Contradiction,
  Correction,
  CorrectionRequest,
  Dataset,
  DatasetAnswer,
  DatasetDefinition,
  DatasetRequest,
  Subject,
} from "./contract.ts";

/** What other modules ask of the exchange. */
export interface ExchangeService {
  /**
   * Reads several datasets about one subject with one statement. Every dataset asked for has an answer in the map, and each
   * answer is in the audit, durably, before this returns. Nothing is thrown for a registry that is down or a missing agreement.
   */
  read(work: Work, request: ReadRequest): Promise<ReadAnswers>;

  /** Where the answers of one read differ on a shared data element or between the records of a one-record dataset. */
  contradictions(work: Work, answers: ReadAnswers): Promise<Contradiction[]>;

  /** Asks the owner to correct a record. The subject must be the one whose record it is; otherwise refused as not found. */
  requestCorrection(
    work: Work,
    request: CorrectionRequest & { subject: Subject; requestedBy: { personId: string; name: string } },
  ): Promise<Correction>;

  /** As the database has it; costs no statement in a unit of work that has read before. */
  findDataset(work: Work, code: string): Promise<Dataset | undefined>;
  /** All datasets by code. */
  datasets(work: Work): Promise<ReadonlyMap<string, Dataset>>;

  /** Gives a consumer that lives in this process its name on the page 谁用了我的数据; call while wiring. */
  nameConsumer(code: string, name: LocalizedText): void;

  /** Gives an application a key of its own, as the route for system administrators does; refuses a code that is taken. */
  registerConsumer(work: Work, registration: ConsumerRegistration): Promise<ConsumerKey>;

  /** Publishes datasets, or replaces them; for seeding and for modules that bring their own. */
  publishDatasets(work: Work, definitions: readonly DatasetDefinition[]): Promise<void>;
  /** Records agreements that are already approved by the named officer; for seeding. */
  recordAgreements(
    work: Work,
    agreements: readonly (AgreementRequest & { approvedBy: string })[],
  ): Promise<Agreement[]>;
}

export type ReadAnswers = Map<string, DatasetAnswer>;

export interface ReadRequest {
  /** Who reads, as its agreements name it: `gov.services`, an organisation code, an application. */
  consumer: string;
  purpose: string;
  subject: Subject;
  requests: readonly DatasetRequest[];
  caseRef?: string;
  /** The person who causes the read; absent for a machine. */
  actor?: { personId: string; name: string; organisationCode?: string };
  /** The person consented with this very request: to all, or to the listed datasets. Standing consents count in any case. */
  consents?: boolean | readonly string[];
}
