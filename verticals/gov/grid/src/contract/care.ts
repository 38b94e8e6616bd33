import { Id, Instant, IsoDate, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { GridCode } from "./duty.ts";

/** 独居老人, 残疾人, 困境儿童, 特困, 出租屋, 沿街商铺, 重点单位, 建筑工地. */
export const CareKind = z.enum([
  "elder_alone",
  "disabled",
  "child_in_need",
  "hardship",
  "rented_home",
  "street_shop",
  "key_unit",
  "building_site",
]);
export type CareKind = z.infer<typeof CareKind>;

export const CARE_NAMES: Record<CareKind, LocalizedText> = {
  elder_alone: { zh: "独居老人", en: "Elderly person living alone" },
  disabled: { zh: "残疾人", en: "Disabled person" },
  child_in_need: { zh: "困境儿童", en: "Child in need" },
  hardship: { zh: "困难家庭", en: "Household in hardship" },
  rented_home: { zh: "出租房屋", en: "Rented home" },
  street_shop: { zh: "沿街商铺", en: "Street shop" },
  key_unit: { zh: "重点单位", en: "Key premises" },
  building_site: { zh: "建筑工地", en: "Building site" },
};

/** A person or a place that is looked in on at intervals. Seen by the grid's worker and those above; phones are masked in lists. */
export const Care = z.object({
  id: Id,
  kind: CareKind,
  /** The person's name or what the place is called. */
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string(),
  grid: z.object({ code: GridCode, name: LocalizedText }),
  point: z.object({ lon: z.number(), lat: z.number() }),
  /** What to look at, in one's own words. */
  note: z.string(),
  /** Days between visits. */
  everyDays: z.int(),
  lastVisitAt: Instant.nullable(),
  dueOn: IsoDate,
  overdueDays: z.int(),
});
export type Care = z.infer<typeof Care>;

export const CarePage = page(Care);
export type CarePage = z.infer<typeof CarePage>;

export const CareQuery = PageQuery.extend({ kind: CareKind.optional(), grid: GridCode.optional() });
export type CareQuery = z.infer<typeof CareQuery>;

export const AddCare = z.object({
  clientId: Id,
  kind: CareKind,
  name: z.string().trim().min(1).max(60),
  phone: z
    .string()
    .regex(/^\d{7,12}$/)
    .nullable()
    .default(null),
  address: z.string().trim().min(1).max(120),
  point: z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-85).max(85) }),
  note: z.string().trim().max(500).default(""),
  everyDays: z.int().min(1).max(365),
});
export type AddCare = z.infer<typeof AddCare>;
