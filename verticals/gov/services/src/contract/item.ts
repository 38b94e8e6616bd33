import { IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { DatasetCode, Feel, FieldName, Form } from "./form.ts";
import { ItemType, LifeEvent, ServiceChannel } from "./vocabulary.ts";

export const ItemCode = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+$/)
  .max(80);
export type ItemCode = z.infer<typeof ItemCode>;

export const Audience = z.enum(["person", "legal_entity"]);
export type Audience = z.infer<typeof Audience>;

export const LegalBasis = z.strictObject({
  /** 《住房公积金管理条例》, without the book marks. */
  law: LocalizedText,
  article: LocalizedText,
  note: LocalizedText.optional(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** A document the law asks for. With `from` the exchange fetches it and nobody uploads; with `when` it is asked only where that is true. */
export const Material = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: LocalizedText,
  required: z.boolean().default(true),
  from: z.strictObject({ dataset: DatasetCode, fields: z.array(z.string()).min(1) }).optional(),
  when: Feel.optional(),
  note: LocalizedText.optional(),
});
export type Material = z.infer<typeof Material>;

export const TimeLimit = z.strictObject({
  /** What the law allows. */
  legal: z.int().min(0).max(3650),
  /** What the department promises; 0 = decided at once. */
  promised: z.int().min(0).max(3650),
  unit: z.enum(["workday", "calendar_day"]),
});
export type TimeLimit = z.infer<typeof TimeLimit>;

/**
 * One condition. `when` is what must hold; where it is false `say` tells the person why the matter cannot be granted,
 * where a fact is missing the answer stays open.
 */
export const RuleCondition = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  when: Feel,
  say: LocalizedText,
  law: LocalizedText.optional(),
});
export type RuleCondition = z.infer<typeof RuleCondition>;

export const Rule = z.strictObject({
  /** `automatic`: all conditions true → granted at once; else, and always for `department`, officers decide. */
  mode: z.enum(["automatic", "department"]),
  conditions: z.array(RuleCondition).default([]),
  /** Extra registry fields that conditions use but the form does not show. */
  reads: z.array(z.strictObject({ dataset: DatasetCode, fields: z.array(z.string()).min(1) })).default([]),
});
export type Rule = z.infer<typeof Rule>;

export const PaymentRule = z.strictObject({
  /** FEEL giving integer fen. */
  amount: Feel,
  /** Form field with the receiving account number. */
  account: FieldName,
  /** Form field with the bank's name. */
  bank: FieldName.optional(),
  description: LocalizedText,
  /** FEEL giving the business key: the same key is never paid twice. Absent: once per application. */
  once: Feel.optional(),
});
export type PaymentRule = z.infer<typeof PaymentRule>;

/** What the person holds in the end. */
export const ItemResult = z.strictObject({
  name: LocalizedText,
  kind: z.enum(["licence", "certificate", "approval", "payment", "record", "printout"]),
  /** Form fields and facts printed on the result. */
  shows: z.array(FieldName).default([]),
  /** Months the result is valid; absent = without end. */
  validMonths: z.int().min(1).optional(),
});
export type ItemResult = z.infer<typeof ItemResult>;

export const Faq = z.strictObject({ question: LocalizedText, answer: LocalizedText });

/** One service item (政务服务事项) in one version: all that the law, the form, the rule and the process need, as data. */
export const ServiceItem = z.strictObject({
  code: ItemCode,
  name: LocalizedText,
  /** One sentence for cards and search results. */
  summary: LocalizedText,
  type: ItemType,
  audience: z.array(Audience).min(1),
  /** Code of the organisation that decides, e.g. `990122-HPF`; its division is the item's division. */
  department: z.string().regex(/^\d{2,12}-[A-Z0-9]+$/),
  level: z.enum(["national", "province", "city", "county", "town"]),
  legalBasis: z.array(LegalBasis).min(1),
  conditions: z.array(LocalizedText).default([]),
  materials: z.array(Material).default([]),
  timeLimit: TimeLimit,
  fee: z.strictObject({ charged: z.boolean(), note: LocalizedText.optional() }).default({ charged: false }),
  channels: z.array(ServiceChannel).min(1).default(["portal", "counter", "desk", "kiosk"]),
  results: z.array(ItemResult).min(1),
  faq: z.array(Faq).default([]),
  lifeEvents: z.array(LifeEvent).default([]),
  themes: z.array(z.string()).default([]),
  /** Other words people search by; the name itself needs no repeating. */
  keywords: z.array(z.string()).default([]),
  form: Form,
  rule: Rule,
  /** Process the department follows where the rule does not decide. */
  process: z.string().min(1).default("standard"),
  /** Process of an automatic decision. */
  instantProcess: z.string().min(1).default("instant"),
  payment: PaymentRule.optional(),
  /** May be offered in 为你找到 when its rule holds. */
  recommend: z.boolean().default(false),
});
export type ServiceItem = z.infer<typeof ServiceItem>;

/** What an editor writes: defaults may be left out. */
export type ServiceItemInput = z.input<typeof ServiceItem>;

export const ItemState = z.enum(["draft", "published", "retired"]);
export type ItemState = z.infer<typeof ItemState>;

export const ItemVersionHead = z.object({
  code: ItemCode,
  version: z.int().min(1),
  state: ItemState,
  name: LocalizedText,
  department: z.string(),
  validFrom: IsoDate.nullable(),
  updatedAt: z.iso.datetime({ offset: true }),
  updatedBy: z.string().nullable(),
});
export type ItemVersionHead = z.infer<typeof ItemVersionHead>;
