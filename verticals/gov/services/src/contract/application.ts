import { Payment as TillPayment } from "@zhida/payments/contract";
import { DivisionCode, Id, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { Audience, ItemCode } from "./item.ts";
import { ServiceChannel } from "./vocabulary.ts";

/**
 * draft → submitted → (supplement → submitted)* → approved | rejected | withdrawn; a draft thrown away is cancelled.
 * `supplement`: the department asks for more, the clock stands still.
 */
export const ApplicationState = z.enum([
  "draft",
  "submitted",
  "supplement",
  "approved",
  "rejected",
  "withdrawn",
  "cancelled",
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** Which record of which registry a value was taken from, and when the registry last heard of it. */
export const Provenance = z.object({
  dataset: z.object({ code: z.string(), name: LocalizedText }),
  owner: z.object({ code: z.string(), name: LocalizedText }),
  field: z.string(),
  recordId: Id,
  receivedAt: Instant,
});
export type Provenance = z.infer<typeof Provenance>;

export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type FieldValue = z.infer<typeof FieldValue>;

/**
 * filled: has a value · empty: the person fills it in · conflict: registries differ, the person chooses ·
 * unavailable: the registry does not answer, so the person is asked · absent: the registry knows nothing.
 */
export const FieldStatus = z.enum(["filled", "empty", "conflict", "unavailable", "absent"]);
export type FieldStatus = z.infer<typeof FieldStatus>;

export const FieldCandidate = z.object({ value: FieldValue, provenance: Provenance });
export type FieldCandidate = z.infer<typeof FieldCandidate>;

export const FieldState = z.object({
  name: z.string(),
  value: FieldValue,
  /** Who said so. `declared` by the person is not proof: an automatic rule does not rely on it. */
  origin: z.enum(["registry", "computed", "declared", "none"]),
  status: FieldStatus,
  editable: z.boolean(),
  visible: z.boolean(),
  required: z.boolean(),
  confirm: z.boolean(),
  provenance: Provenance.optional(),
  /** Values of registries that contradict each other. */
  candidates: z.array(FieldCandidate).optional(),
});
export type FieldState = z.infer<typeof FieldState>;

/** Several records of one registry (two homes, three bank cards), of which the person picks one. */
export const RecordChoice = z.object({
  dataset: z.object({ code: z.string(), name: LocalizedText }),
  selected: Id,
  options: z.array(z.object({ recordId: Id, values: z.record(z.string(), FieldValue), receivedAt: Instant })),
});
export type RecordChoice = z.infer<typeof RecordChoice>;

/** obtained: fetched from a registry · needed: to be uploaded · uploaded · not_needed: its condition does not hold. */
export const MaterialStatus = z.enum(["obtained", "needed", "uploaded", "not_needed"]);
export type MaterialStatus = z.infer<typeof MaterialStatus>;

export const MaterialState = z.object({
  code: z.string(),
  name: LocalizedText,
  required: z.boolean(),
  status: MaterialStatus,
  provenance: Provenance.omit({ field: true }).optional(),
  files: z.array(z.object({ id: Id, name: z.string(), type: z.string(), bytes: z.int(), uploadedAt: Instant })),
});
export type MaterialState = z.infer<typeof MaterialState>;

/** yes: granted on submit · no: with reasons · open: facts are missing or officers decide. */
export const Eligibility = z.object({
  verdict: z.enum(["yes", "no", "open"]),
  automatic: z.boolean(),
  reasons: z.array(z.object({ id: z.string(), say: LocalizedText, law: LocalizedText.nullable() })),
  /** Facts that are missing; those that are form fields can be filled in. */
  missing: z.array(z.object({ fact: z.string(), field: z.string().nullable() })),
});
export type Eligibility = z.infer<typeof Eligibility>;

export const RegistryAnswer = z.object({
  dataset: z.object({ code: z.string(), name: LocalizedText }),
  owner: z.object({ code: z.string(), name: LocalizedText }),
  status: z.enum(["found", "none", "unavailable", "no_agreement", "consent_needed"]),
});
export type RegistryAnswer = z.infer<typeof RegistryAnswer>;

export const ChannelTouch = z.object({ at: Instant, channel: z.string(), what: z.string(), byStaff: z.boolean() });

/** What the till says of the payment of an application. */
export const Payment = TillPayment.omit({ owner: true, reference: true, title: true, link: true }).extend({
  applicationId: Id,
  description: LocalizedText,
});
export type Payment = z.infer<typeof Payment>;

/** Accounts of the payee that a registry knows, masked. */
export const PaymentAccounts = z.object({
  items: z.array(z.object({ recordId: Id, account: z.string(), bank: z.string().nullable() })),
});
export type PaymentAccounts = z.infer<typeof PaymentAccounts>;

export const CaseBrief = z.object({
  id: Id,
  number: z.string(),
  state: z.string(),
  label: LocalizedText,
  dueAt: Instant.nullable(),
  paused: z.boolean(),
});

export const IssuedDocument = z.object({ id: Id, kind: z.string(), verificationCode: z.string() });

export const Application = z.object({
  id: Id,
  division: DivisionCode,
  itemCode: ItemCode,
  itemVersion: z.int(),
  itemName: LocalizedText,
  department: z.object({ code: z.string(), name: LocalizedText }),
  state: ApplicationState,
  /** Send it back with each change. */
  version: z.int(),
  subject: z.object({ kind: Audience, name: z.string() }),
  openedAt: Instant,
  submittedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  fields: z.array(FieldState),
  choices: z.array(RecordChoice),
  materials: z.array(MaterialState),
  registries: z.array(RegistryAnswer),
  eligibility: Eligibility,
  /** Nothing to type, nothing to upload: one confirmation, one button. */
  oneClick: z.boolean(),
  /** Names of required fields and codes of required materials that are still open. */
  open: z.object({ fields: z.array(z.string()), materials: z.array(z.string()) }),
  case: CaseBrief.nullable(),
  payment: Payment.nullable(),
  documents: z.array(IssuedDocument),
  /** What the department asked for, or why it refused. */
  note: z.string().nullable(),
  touches: z.array(ChannelTouch),
});
export type Application = z.infer<typeof Application>;

export const ApplicationCard = z.object({
  id: Id,
  itemCode: ItemCode,
  itemName: LocalizedText,
  departmentName: LocalizedText,
  state: ApplicationState,
  version: z.int(),
  caseNumber: z.string().nullable(),
  dueAt: Instant.nullable(),
  openedAt: Instant,
  updatedAt: Instant,
});
export type ApplicationCard = z.infer<typeof ApplicationCard>;
export const ApplicationPage = page(ApplicationCard);

export const ApplicationQuery = PageQuery.extend({ state: ApplicationState.optional() });

/** Whose applications a clerk asks for. */
export const AssistedQuery = ApplicationQuery.extend({ idNumber: z.string().min(15).max(18) });

/** `onBehalfOf`: a clerk, agent or kiosk officer helps the resident with this ID number (permission application.assist). */
export const OpenApplication = z.object({
  itemCode: ItemCode,
  onBehalfOf: z.object({ idNumber: z.string().min(15).max(18) }).optional(),
  channel: ServiceChannel.optional(),
});
export type OpenApplication = z.infer<typeof OpenApplication>;

export const ChangeApplication = z.object({
  expectedVersion: z.int().min(1),
  values: z.record(z.string(), FieldValue).optional(),
  /** Dataset → record picked. */
  choices: z.record(z.string(), Id).optional(),
  /** Field → dataset whose value is right; a correction is requested from the owners of the others. */
  resolutions: z.record(z.string(), z.string()).optional(),
});
export type ChangeApplication = z.infer<typeof ChangeApplication>;

export const SubmitApplication = z.object({
  expectedVersion: z.int().min(1),
  /** The person has read the facts shown and vouches for what was typed. */
  confirmed: z.literal(true),
  /** Submit although the rule says no: the department then answers in writing. */
  insist: z.boolean().default(false),
  note: z.string().max(1000).optional(),
});
export type SubmitApplication = z.infer<typeof SubmitApplication>;

/** `consents`: datasets for which the person has just consented. */
export const RefreshApplication = z.object({ consents: z.array(z.string()).max(50).optional() });

export const CancelApplication = z.object({ expectedVersion: z.int().min(1), reason: z.string().max(500).optional() });
export type CancelApplication = z.infer<typeof CancelApplication>;

/** What the person takes home: decided or accepted, by whom, until when, what is paid, and the code to verify it. */
export const Receipt = z.object({
  applicationId: Id,
  itemName: LocalizedText,
  department: z.object({ code: z.string(), name: LocalizedText }),
  subjectName: z.string(),
  caseNumber: z.string(),
  state: ApplicationState,
  submittedAt: Instant,
  decidedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  /** From opening to decision, in seconds. */
  tookSeconds: z.number().nullable(),
  typedFields: z.int(),
  uploads: z.int(),
  documents: z.array(IssuedDocument),
  payment: Payment.nullable(),
  results: z.array(z.object({ name: LocalizedText, kind: z.string() })),
});
export type Receipt = z.infer<typeof Receipt>;
