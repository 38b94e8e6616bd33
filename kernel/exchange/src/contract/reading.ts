import { Id, Instant, IsoDate, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { ConsumerCode, PurposeCode } from "./agreement.ts";
import { DatasetCode, DatasetField, FieldName, OrganisationRef, Subject } from "./dataset.ts";

export const DatasetRequest = z.object({ dataset: DatasetCode, fields: z.array(FieldName).min(1).max(200) });
export type DatasetRequest = z.infer<typeof DatasetRequest>;

/** One effective-dated entry of a registry: it holds from `validFrom` until the day before `validTo`. */
export const RegistryRecord = z.object({
  id: Id,
  data: z.record(z.string(), z.unknown()),
  validFrom: IsoDate,
  validTo: IsoDate.nullable(),
  receivedAt: Instant,
});
export type RegistryRecord = z.infer<typeof RegistryRecord>;

const named = { dataset: z.object({ code: DatasetCode, name: LocalizedText }), owner: OrganisationRef };

/**
 * What a registry answered. `none`: asked, and it holds nothing; `unavailable`: switched off or not answering; `no_agreement`:
 * no agreement of this consumer and purpose covers `fields`; `consent_needed`: the person has not consented.
 */
export const DatasetAnswer = z.discriminatedUnion("status", [
  z.object({ status: z.literal("found"), records: z.array(RegistryRecord), ...named }),
  z.object({ status: z.literal("none"), ...named }),
  z.object({ status: z.literal("unavailable"), ...named }),
  z.object({ status: z.literal("no_agreement"), fields: z.array(FieldName) }),
  z.object({ status: z.literal("consent_needed"), ...named }),
]);
export type DatasetAnswer = z.infer<typeof DatasetAnswer>;

export const ReadStatus = z.enum(["found", "none", "unavailable", "no_agreement", "consent_needed"]);
export type ReadStatus = z.infer<typeof ReadStatus>;

/** A read over HTTP by a machine (its key) or by an officer (the officer's organisation is the consumer). */
export const ReadOrder = z.object({
  subject: Subject,
  purpose: PurposeCode,
  requests: z.array(DatasetRequest).min(1).max(50),
  caseRef: z.string().max(80).optional(),
  /** The officer's organisation, where several positions allow reading. */
  consumer: ConsumerCode.optional(),
});
export type ReadOrder = z.infer<typeof ReadOrder>;

export const ReadResult = z.object({ answers: z.record(DatasetCode, DatasetAnswer) });
export type ReadResult = z.infer<typeof ReadResult>;

/** Two registries, or two records of one, that say different things about one element of one subject. */
export const Contradiction = z.object({
  element: z.string(),
  statements: z.array(
    z.object({ dataset: DatasetCode, field: FieldName, recordId: Id, value: z.unknown(), receivedAt: Instant }),
  ),
});
export type Contradiction = z.infer<typeof Contradiction>;

/** An owner's look into its own dataset: personal values masked, whatever the person's position. */
export const OwnerRecord = RegistryRecord.extend({ subjectKey: z.string(), source: z.string() });
export type OwnerRecord = z.infer<typeof OwnerRecord>;
export const OwnerRecordPage = page(OwnerRecord);

/** Sent in the body, so that no ID number stands in an address. */
export const OwnerRecordQuery = PageQuery.extend({
  subjectKey: z.string().trim().max(64).optional(),
  /** Closed records too. */
  history: z.boolean().default(false),
});
export type OwnerRecordQuery = z.infer<typeof OwnerRecordQuery>;

/** Which registries hold something about the reader; counts only, `null` where the owner's system would have to be asked. */
export const MyData = z.object({
  items: z.array(
    z.object({
      dataset: z.object({ code: DatasetCode, name: LocalizedText }),
      owner: OrganisationRef,
      records: z.int().nullable(),
    }),
  ),
});
export type MyData = z.infer<typeof MyData>;

/** What one registry holds about the reader (个人信息保护法 art. 45). */
export const MyDataset = z.object({
  dataset: z.object({ code: DatasetCode, name: LocalizedText }),
  owner: OrganisationRef,
  fields: z.record(FieldName, DatasetField),
  status: ReadStatus,
  records: z.array(RegistryRecord),
});
export type MyDataset = z.infer<typeof MyDataset>;
