import type { Point } from "@zhida/places/contract";
import { dateInChina } from "@zhida/platform/contract";
import type { TruckApprovalContent } from "../contract.ts";
import { metresToLine, metresToPolygon } from "./plane.ts";
import type { SiteMap } from "./site-map.ts";

export type Approvals = {
  /** Whether the truck may carry at this moment: the day and the hour are those of an approval of its plate. */
  holdsAt(plate: string, at: number): boolean;
  /** Metres from the nearest route of the day, 0 on the sites at its ends; null for a truck without any approval that day. */
  metresOffRoute(plate: string, at: number, point: Point): number | null;
};

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

export function approvalsOf(approvals: readonly TruckApprovalContent[], sites: SiteMap): Approvals {
  const byPlate = new Map<string, TruckApprovalContent[]>();
  for (const approval of approvals) {
    for (const plate of approval.plates) byPlate.set(plate, [...(byPlate.get(plate) ?? []), approval]);
  }
  const distance = (approval: TruckApprovalContent, point: Point): number => {
    const ends = [approval.site, approval.disposal].flatMap((code) => sites.byCode.get(code) ?? []);
    if (ends.some(({ polygon }) => metresToPolygon(point, polygon) === 0)) return 0;
    return metresToLine(point, approval.route);
  };
  return {
    holdsAt: (plate, at) => (byPlate.get(plate) ?? []).some((approval) => holds(approval, at)),
    metresOffRoute: (plate, at, point) => {
      const today = (byPlate.get(plate) ?? []).filter((approval) => dayOf(approval, at) !== undefined);
      return today.length === 0 ? null : Math.min(...today.map((approval) => distance(approval, point)));
    },
  };
}

/** Hours over midnight belong to the day on which they begin. */
function holds(approval: TruckApprovalContent, at: number): boolean {
  const { from, until } = approval.hours;
  const minute = minuteOfDay(at);
  if (from <= until) return isDay(approval, at) && minute >= from && minute < until;
  return (isDay(approval, at) && minute >= from) || (isDay(approval, at - DAY_MINUTES * MINUTE_MS) && minute < until);
}

/** The day of the approval on which a journey at this moment counts. */
function dayOf(approval: TruckApprovalContent, at: number): string | undefined {
  const overMidnight = approval.hours.from > approval.hours.until;
  for (const day of overMidnight ? [at, at - DAY_MINUTES * MINUTE_MS] : [at]) {
    if (isDay(approval, day)) return dateInChina(new Date(day));
  }
  return undefined;
}

function isDay({ validFrom, validTo }: TruckApprovalContent, at: number): boolean {
  const day = dateInChina(new Date(at));
  return validFrom <= day && day <= validTo;
}

/** China Standard Time, UTC+8 all year. */
const minuteOfDay = (at: number): number => Math.floor(at / MINUTE_MS + 480) % DAY_MINUTES;
