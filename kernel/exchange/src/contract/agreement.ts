import { Id, Instant, IsoDate, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { DatasetCode, FieldName } from "./dataset.ts";

/** Who reads: a module such as `gov.services`, an organisation code, or a registered application. */
export const ConsumerCode = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
export type ConsumerCode = z.infer<typeof ConsumerCode>;

/** What a read is for, such as `hpf.withdrawal`; usually the code of a service item or of a duty. */
export const PurposeCode = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
export type PurposeCode = z.infer<typeof PurposeCode>;

/** requested → approved | refused; approved ⇄ suspended; approved or suspended → ended. */
export const AgreementState = z.enum(["requested", "approved", "refused", "suspended", "ended"]);
export type AgreementState = z.infer<typeof AgreementState>;

/** What a consumer asks of the owner of a dataset. */
export const AgreementRequest = z.object({
  consumer: ConsumerCode,
  dataset: DatasetCode,
  fields: z
    .array(FieldName)
    .min(1)
    .max(200)
    .refine((names) => new Set(names).size === names.length, { message: "each field once" }),
  purpose: PurposeCode,
  purposeName: LocalizedText,
  legalBasis: LocalizedText,
  consentNeeded: z.boolean().default(false),
  /** The consumer may take all records and follow their changes; not where the person must consent. */
  standing: z.boolean().default(false),
  validFrom: IsoDate,
  /** Last day on which it holds; null: until ended. */
  validTo: IsoDate.nullable().default(null),
});
export type AgreementRequest = z.input<typeof AgreementRequest>;

export const Agreement = AgreementRequest.extend({
  id: Id,
  state: AgreementState,
  requestedBy: z.string(),
  requestedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  note: z.string().nullable(),
});
export type Agreement = z.output<typeof Agreement>;
export const AgreementPage = page(Agreement);

export const AgreementQuery = PageQuery.extend({
  dataset: DatasetCode.optional(),
  consumer: ConsumerCode.optional(),
  state: AgreementState.optional(),
});
export type AgreementQuery = z.infer<typeof AgreementQuery>;

export const AgreementStep = z.enum(["approve", "refuse", "suspend", "resume", "end"]);
export type AgreementStep = z.infer<typeof AgreementStep>;

export const AgreementDecision = z.object({ step: AgreementStep, note: z.string().trim().max(500).optional() });
export type AgreementDecision = z.infer<typeof AgreementDecision>;

/** A machine that reads over HTTP with a key of its own. */
export const Consumer = z.object({
  code: ConsumerCode,
  name: LocalizedText,
  /** The organisation that answers for it. */
  organisation: z.string().max(64).nullable(),
  active: z.boolean(),
  createdAt: Instant,
});
export type Consumer = z.infer<typeof Consumer>;

export const ConsumerRegistration = Consumer.pick({ code: true, name: true, organisation: true });
export type ConsumerRegistration = z.infer<typeof ConsumerRegistration>;

/** `key` is shown once and kept only as a hash. */
export const ConsumerKey = z.object({ consumer: Consumer, key: z.string() });
export type ConsumerKey = z.infer<typeof ConsumerKey>;

export const ConsumerList = z.object({ items: z.array(Consumer) });
