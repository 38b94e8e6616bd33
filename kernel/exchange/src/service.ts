import type { IsoDate, LocalizedText, Work } from "@zhida/platform";
import type { DatasetConsumer } from "./consumers-of.ts";
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
  RegistryRecord,
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

  /**
   * One page of a standing delivery (持续共享): records of many subjects in the order of their keys, or of the subjects named. Each
   * dataset rests on one standing agreement that covers all its fields; each page is in the audit before it is handed over.
   */
  deliver(work: Work, request: DeliveryRequest): Promise<Delivery>;
  /** Which records were touched behind a position, without gaps; refuses `changes_not_kept` when the feed was trimmed since. */
  changes(work: Work, request: ChangeRequest): Promise<Changes>;
  /** Where the feed stands now; taken before a full delivery, it is where to follow from. */
  changePosition(work: Work): Promise<string>;

  /** Asks the owner to correct a record. The subject must be the one whose record it is; otherwise refused as not found. */
  requestCorrection(
    work: Work,
    request: CorrectionRequest & { subject: Subject; requestedBy: { personId: string; name: string } },
  ): Promise<Correction>;

  /** As the database has it; costs no statement in a unit of work that has read before. */
  findDataset(work: Work, code: string): Promise<Dataset | undefined>;
  /** All datasets by code. */
  datasets(work: Work): Promise<ReadonlyMap<string, Dataset>>;

  /** Who reads the dataset under an approved agreement, and for what. */
  consumersOf(work: Work, dataset: string): Promise<DatasetConsumer[]>;
  /** The name of a module, an application or an organisation as a consumer; its code where nobody named it. */
  consumerName(work: Work, code: string): Promise<LocalizedText>;

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

export interface DeliveryRequest {
  consumer: string;
  purpose: string;
  kind: Subject["kind"];
  requests: readonly DatasetRequest[];
  /** Records that hold on this day or begin later; today when absent. */
  day?: IsoDate;
  /** About so many records in a page, all of one subject together. */
  limit: number;
  /** The last key of the page before. */
  after?: string;
  /** These subjects instead of a page. */
  subjects?: readonly string[];
}

export type DeliveryStatus = "delivered" | "unavailable" | "no_agreement";

export interface Delivery {
  subjects: DeliveredSubject[];
  /** Behind it the next page begins; null: that was the last. */
  next: string | null;
  datasets: ReadonlyMap<string, DeliveryStatus>;
}

/** The records of one subject by dataset, newest first. */
export interface DeliveredSubject {
  key: string;
  records: Map<string, RegistryRecord[]>;
}

export interface ChangeRequest {
  consumer: string;
  purpose: string;
  datasets: readonly string[];
  after: string;
  limit: number;
}

export interface Changes {
  /** `holdsFrom`: the first day for which the registry now says something else. */
  items: { subjectKey: string; dataset: string; holdsFrom: IsoDate }[];
  position: string;
  more: boolean;
}

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
