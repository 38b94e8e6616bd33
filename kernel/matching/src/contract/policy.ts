import { DivisionCode, Id, Instant, IsoDate, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { FactName, SubjectKind } from "./fact.ts";
import { RegressionCase } from "./regression.ts";

/** `hrss.unemployment-benefit`: the subject of the rule, then the rule. */
export const PolicyCode = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/)
  .max(80);
export type PolicyCode = z.infer<typeof PolicyCode>;

/** A document a rule rests on. `article` names the place in it; `number` is the document number, e.g. 国发〔2024〕3号. */
export const LegalSource = z.strictObject({
  title: LocalizedText,
  number: z.string().max(80).optional(),
  article: LocalizedText.optional(),
  issuedOn: IsoDate.optional(),
  url: z.url().optional(),
});
export type LegalSource = z.infer<typeof LegalSource>;

/** The one button under a policy: an address inside the portal and what stands on it. */
export const PolicyAction = z.strictObject({ label: LocalizedText, link: z.string().startsWith("/").max(300) });
export type PolicyAction = z.infer<typeof PolicyAction>;

/**
 * A sentence of the policy's own, in place of the generic one, for a condition about `fact` (or in the table row whose id is `row`)
 * that holds, fails or waits for the fact. `{value}` is the fact's value and `{limit}` the nearest one that would do, both without
 * unit; `{needed}` all that would do; `{person.monthlyWageFen}` and `{param.minimumWageFen}` any fact of the condition and any
 * parameter, with its unit.
 */
export const ReasonText = z.strictObject({
  fact: FactName,
  when: z.enum(["holds", "fails", "waits"]),
  row: z.string().max(80).optional(),
  text: LocalizedText,
});
export type ReasonText = z.infer<typeof ReasonText>;

const LongText = LocalizedText.extend({ zh: z.string().max(4000), en: z.string().max(4000) });

/**
 * One version of a policy. `dmn` is a DMN 1.5 model whose decision `eligible` is boolean; facts are read through the input data
 * `person`, `household` and `enterprise`, dated amounts through `param`. Their types come from the fact dictionary and the parameter
 * list and need not stand in the model.
 */
export const PolicyContent = z.strictObject({
  name: LocalizedText.extend({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) }),
  /** What one gets, in one or two sentences. */
  summary: LongText,
  /** Code of the organisation that answers for it, e.g. `990122-CAB`; its division is where the policy applies. */
  department: z.string().regex(/^\d{2,12}-[A-Z0-9]+$/),
  audience: SubjectKind,
  legalSources: z.array(LegalSource).max(20),
  dmn: z.string().max(3_000_000),
  reasons: z.array(ReasonText).max(200).default([]),
  action: PolicyAction.nullable().default(null),
  /** Test persons with the answer they must get: all must pass before anybody approves. */
  cases: z.array(RegressionCase).max(500).default([]),
});
export type PolicyContent = z.infer<typeof PolicyContent>;
export type PolicyContentInput = z.input<typeof PolicyContent>;

/** draft → in_review → published → ended; in_review → draft when returned or taken back. */
export const PolicyState = z.enum(["draft", "in_review", "published", "ended"]);
export type PolicyState = z.infer<typeof PolicyState>;

export const Department = z.object({ code: z.string(), name: LocalizedText });

export const PolicyVersionHead = z.object({
  code: PolicyCode,
  version: z.int().min(1),
  state: PolicyState,
  name: LocalizedText,
  /** First day it decides; null until approved. */
  effectiveFrom: IsoDate.nullable(),
  /** First day it decides no more; null while no end is known. */
  effectiveTo: IsoDate.nullable(),
  author: z.string(),
  approver: z.string().nullable(),
  updatedAt: Instant,
});
export type PolicyVersionHead = z.infer<typeof PolicyVersionHead>;

/** A policy as lists show it: by its version in force, or by its newest one while none was published. */
export const PolicyHead = z.object({
  code: PolicyCode,
  name: LocalizedText,
  summary: LocalizedText,
  audience: SubjectKind,
  division: DivisionCode,
  department: Department,
  /** The version that decides today. */
  inForce: PolicyVersionHead.nullable(),
  /** The version that is published and will decide from a later day. */
  upcoming: PolicyVersionHead.nullable(),
  /** What is being worked on: draft or in review. */
  open: PolicyVersionHead.nullable(),
});
export type PolicyHead = z.infer<typeof PolicyHead>;
export const PolicyPage = page(PolicyHead);

export const PolicyQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional(),
  department: z.string().max(40).optional(),
  audience: SubjectKind.optional(),
  /** `published`: decides today or will; `ended`: neither, and nothing is being worked on. */
  state: PolicyState.optional(),
});
export type PolicyQuery = z.infer<typeof PolicyQuery>;

/** What the caller may do with the policy now. */
export const PolicyRights = z.object({
  edit: z.boolean(),
  submit: z.boolean(),
  /** May decide on what is in review: holds the right and did not write it. */
  approve: z.boolean(),
  end: z.boolean(),
});

export const PolicyDetail = PolicyHead.extend({
  /** Newest first. */
  versions: z.array(PolicyVersionHead),
  rights: PolicyRights,
});
export type PolicyDetail = z.infer<typeof PolicyDetail>;

export const PolicyEvent = z.enum([
  "created",
  "saved",
  "discarded",
  "submitted",
  "taken_back",
  "returned",
  "published",
  "ended",
]);
export type PolicyEvent = z.infer<typeof PolicyEvent>;

/** Append-only. Saves of one author in a row are one entry. */
export const PolicyHistoryEntry = z.object({
  id: Id,
  version: z.int(),
  event: PolicyEvent,
  by: z.string(),
  at: Instant,
  /** The reason of a return or an end, the note of a submission. */
  note: z.string().nullable(),
  effectiveFrom: IsoDate.nullable(),
});
export type PolicyHistoryEntry = z.infer<typeof PolicyHistoryEntry>;
export const PolicyHistoryPage = page(PolicyHistoryEntry);

/** `content` left out: the newest version of the policy is copied. */
export const NewPolicyDraft = z.object({ code: PolicyCode, content: PolicyContent.optional() });
/** `revision` counts saves; send back the one that was read, so that two officers cannot overwrite each other. */
export const SavePolicyDraft = z.object({ revision: z.int().min(1), content: PolicyContent });
export const SubmitPolicyDraft = z.object({
  revision: z.int().min(1),
  note: z.string().trim().max(2000).optional(),
});
/** `effectiveFrom`: today or later; today when left out. */
export const ApprovePolicyDraft = z.object({ revision: z.int().min(1), effectiveFrom: IsoDate.optional() });
export const ReturnPolicyDraft = z.object({
  revision: z.int().min(1),
  reason: z.string().trim().min(5).max(2000),
});
/** `lastDay`: today or later. */
export const EndPolicy = z.object({ lastDay: IsoDate, reason: z.string().trim().min(5).max(2000) });
