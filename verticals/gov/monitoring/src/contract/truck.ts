import { Line, Polygon } from "@zhida/places/contract";
import { DivisionCode, Id, IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** 工地, 消纳场, 禁行区. */
export const SiteKind = z.enum(["construction", "disposal", "restricted"]);
export type SiteKind = z.infer<typeof SiteKind>;

export const Site = z.object({
  code: z.string().min(1).max(40),
  kind: SiteKind,
  name: LocalizedText,
  polygon: Polygon,
});
export type Site = z.infer<typeof Site>;

export const SaveSites = z.object({ division: DivisionCode, sites: z.array(Site).max(2_000) });
export type SaveSites = z.input<typeof SaveSites>;

export const SiteList = z.object({ items: z.array(Site) });
export type SiteList = z.infer<typeof SiteList>;

export const Plate = z.string().trim().min(5).max(16);
export type Plate = z.infer<typeof Plate>;

/** Minutes of the day in Asia/Shanghai; `until` before `from` goes over midnight. */
export const DayHours = z.object({ from: z.int().min(0).max(1_440), until: z.int().min(0).max(1_440) });
export type DayHours = z.infer<typeof DayHours>;

/** 建筑垃圾运输核准: which trucks may carry from a site to a disposal site, by which road, when. */
export const TruckApproval = z.object({
  id: Id,
  division: DivisionCode,
  number: z.string().min(1).max(40),
  site: z.string(),
  disposal: z.string(),
  plates: z.array(Plate).min(1).max(500),
  route: Line,
  validFrom: IsoDate,
  validTo: IsoDate,
  hours: DayHours,
});
export type TruckApproval = z.infer<typeof TruckApproval>;

/** Replaces all approvals of a division. */
export const SaveTruckApprovals = z.object({
  division: DivisionCode,
  approvals: z.array(TruckApproval.omit({ division: true })).max(5_000),
});
export type SaveTruckApprovals = z.input<typeof SaveTruckApprovals>;

export const TruckApprovalList = z.object({ items: z.array(TruckApproval) });
export type TruckApprovalList = z.infer<typeof TruckApprovalList>;
