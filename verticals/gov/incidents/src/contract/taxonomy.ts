import { Term } from "@zhida/caseflow/contract";
import { IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** 1 特急 · 2 紧急 · 3 一般 · 4 低 */
export const Priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Priority = z.infer<typeof Priority>;

/** Who reported: resident 群众, grid 网格员, desk 热线, device 设备, partner 外部系统, open311 an Open311 client. */
export const IncidentSource = z.enum(["resident", "grid", "desk", "device", "partner", "open311"]);
export type IncidentSource = z.infer<typeof IncidentSource>;

export const AgencyCode = z.string().regex(/^[A-Z]{2,5}$/);
export type AgencyCode = z.infer<typeof AgencyCode>;

/** `URBN-012`: the agency's letters and a running number that is never given twice. */
export const CategoryCode = z.string().regex(/^[A-Z]{2,5}-\d{3}$/);
export type CategoryCode = z.infer<typeof CategoryCode>;

export const CategoryField = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: LocalizedText,
  type: z.enum(["text", "number", "choice", "date", "boolean"]),
  required: z.boolean().default(false),
  /** Of a choice. */
  options: z.array(z.object({ value: z.string().min(1), label: LocalizedText })).optional(),
  /** Of a number: 米, m³. */
  unit: LocalizedText.optional(),
});
export type CategoryField = z.infer<typeof CategoryField>;

/** An organisation code, or one with `{division}` for the county: `{division}-URBN`. */
export const OrganisationTemplate = z.string().min(1).max(60);

export const Category = z.object({
  code: CategoryCode,
  agency: AgencyCode,
  name: LocalizedText,
  /** Name of an icon of the web's own set. */
  icon: z.string(),
  priority: Priority,
  fields: z.array(CategoryField),
  /** Who handles it (责任单位). */
  duty: z.object({
    organisation: OrganisationTemplate,
    /** Where a town differs, by its nine digits. */
    byTown: z.record(z.string(), OrganisationTemplate).default({}),
  }),
  /** Time to handle it, from dispatch. */
  term: Term,
  /** What a grid worker must show to settle it himself; null: it always goes to the department. */
  onTheSpot: z.object({ photoBefore: z.boolean(), photoAfter: z.boolean() }).nullable(),
  /** The department shows by a photo that it is done. */
  resultPhoto: z.boolean(),
  reportableBy: z.array(z.enum(["resident", "grid", "desk", "device", "partner"])).min(1),
  /** Strangers see incidents of this category on the map. */
  public: z.boolean(),
  /** Group under which Open311 lists it. */
  group: z.string(),
});
export type Category = z.infer<typeof Category>;

export const Agency = z.object({
  code: AgencyCode,
  name: LocalizedText,
  icon: z.string(),
  organisation: OrganisationTemplate,
});
export type Agency = z.infer<typeof Agency>;

export const Taxonomy = z.object({
  version: z.int().min(1),
  validFrom: IsoDate,
  agencies: z.array(Agency),
  categories: z.array(Category),
});
export type Taxonomy = z.infer<typeof Taxonomy>;
