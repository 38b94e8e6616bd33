import { Line, Polygon } from "@zhida/places/contract";
import { DivisionCode, Id, Instant, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
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
export const TruckApprovalContent = z.object({
  number: z.string().trim().min(1).max(40),
  site: z.string(),
  disposal: z.string(),
  plates: z.array(Plate).min(1).max(500),
  route: Line.max(2_000),
  validFrom: IsoDate,
  validTo: IsoDate,
  hours: DayHours,
});
export type TruckApprovalContent = z.infer<typeof TruckApprovalContent>;

export const TruckApproval = TruckApprovalContent.extend({
  id: Id,
  division: DivisionCode,
  version: z.int(),
  /** Who touched it last; null: as the approving authority's system handed it over. */
  changed: z.object({ at: Instant, by: z.string() }).nullable(),
  /** From then on none of its trucks may carry by it. */
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export type TruckApproval = z.infer<typeof TruckApproval>;

export const ApproveTrucks = TruckApprovalContent.extend({ division: DivisionCode });
export type ApproveTrucks = z.infer<typeof ApproveTrucks>;

export const ChangeTruckApproval = TruckApprovalContent.extend({ expectedVersion: z.int() });
export type ChangeTruckApproval = z.infer<typeof ChangeTruckApproval>;

export const WithdrawTruckApproval = z.object({
  reason: z.string().trim().min(1).max(200),
  expectedVersion: z.int(),
});
export type WithdrawTruckApproval = z.infer<typeof WithdrawTruckApproval>;

/** Replaces all approvals of a division: for the system of the authority that approves. Those withdrawn here stay withdrawn unless named. */
export const SaveTruckApprovals = z.object({
  division: DivisionCode,
  approvals: z.array(TruckApprovalContent.extend({ id: Id })).max(5_000),
});
export type SaveTruckApprovals = z.input<typeof SaveTruckApprovals>;

/** By the day in China: its dates have begun and not ended, are still to come, are over; or it was withdrawn. */
export const ApprovalState = z.enum(["current", "upcoming", "expired", "withdrawn"]);
export type ApprovalState = z.infer<typeof ApprovalState>;

export const TruckApprovalQuery = z.object({
  division: DivisionCode,
  /** All that are not withdrawn, where it is left out. */
  state: ApprovalState.optional(),
  /** Beginning of the number, or of a plate. */
  text: z.string().trim().max(40).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(5_000),
});
export type TruckApprovalQuery = z.infer<typeof TruckApprovalQuery>;

export const TruckApprovalList = page(TruckApproval);
export type TruckApprovalList = z.infer<typeof TruckApprovalList>;
