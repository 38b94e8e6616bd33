import { Id, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { DatasetCode, FieldName, OrganisationRef, SubjectKind } from "./dataset.ts";
import { ReadStatus } from "./reading.ts";

/** One line of 谁用了我的数据: who used which fields, for which case, on which legal basis. */
export const DataUse = z.object({
  id: Id,
  at: Instant,
  consumer: z.object({ code: z.string(), name: LocalizedText }),
  /** The officer or the person who caused the read; absent for a machine. */
  actor: z.object({ name: z.string(), organisation: z.string().nullable(), self: z.boolean() }).nullable(),
  purpose: z.object({ code: z.string(), name: LocalizedText }),
  legalBasis: LocalizedText.nullable(),
  dataset: z.object({ code: z.string(), name: LocalizedText }),
  owner: OrganisationRef.nullable(),
  fields: z.array(z.object({ name: FieldName, title: LocalizedText })),
  caseRef: z.string().nullable(),
  outcome: ReadStatus,
  /** The consent it rests on: given with the request, or standing. */
  consent: z.enum(["request", "standing"]).nullable(),
});
export type DataUse = z.infer<typeof DataUse>;
export const DataUsePage = page(DataUse);

/** A consumer that receives a whole dataset (持续共享) in which the reader stands. */
export const StandingUse = z.object({
  consumer: z.object({ code: z.string(), name: LocalizedText }),
  purpose: z.object({ code: z.string(), name: LocalizedText }),
  legalBasis: LocalizedText,
  dataset: z.object({ code: z.string(), name: LocalizedText }),
  owner: OrganisationRef.nullable(),
  fields: z.array(z.object({ name: FieldName, title: LocalizedText })),
  since: Instant,
  lastAt: Instant,
});
export type StandingUse = z.infer<typeof StandingUse>;
export const StandingUseList = z.object({ items: z.array(StandingUse) });

export const DataUseQuery = PageQuery.extend({ dataset: DatasetCode.optional() });
export type DataUseQuery = z.infer<typeof DataUseQuery>;

/** A row of the audit as an auditor sees it; the subject is masked unless it was what the auditor searched for. */
export const AuditEntry = DataUse.omit({ actor: true }).extend({
  subject: z.object({ kind: SubjectKind, key: z.string() }),
  actor: z.object({ id: z.string(), name: z.string(), organisation: z.string().nullable() }).nullable(),
  requestId: z.string(),
  /** How many records one page of a standing delivery held; null for the read of one subject. */
  delivered: z.int().nullable(),
  chain: Id,
  seq: z.int(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = page(AuditEntry);

/** Sent in the body, so that no ID number stands in an address. */
export const AuditQuery = PageQuery.extend({
  subjectKey: z.string().trim().max(64).optional(),
  dataset: DatasetCode.optional(),
  consumer: z.string().max(80).optional(),
  actorId: Id.optional(),
  caseRef: z.string().max(80).optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** What is wrong with an audit chain, and where. */
export const AuditFault = z.object({
  chain: Id,
  seq: z.int(),
  kind: z.enum(["changed", "missing", "broken_link", "cut", "genesis", "anchor"]),
});
export type AuditFault = z.infer<typeof AuditFault>;

export const AuditVerdict = z.object({
  sound: z.boolean(),
  chains: z.int(),
  rows: z.int(),
  faults: z.array(AuditFault),
  /** The end of each chain; kept elsewhere, it proves later that nothing before it was rewritten. */
  anchors: z.array(z.object({ chain: Id, seq: z.int(), hash: z.string() })),
});
export type AuditVerdict = z.infer<typeof AuditVerdict>;
