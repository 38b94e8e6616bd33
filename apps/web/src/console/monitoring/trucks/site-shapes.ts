import type { Site, SiteKind, TruckApproval } from "@zhida/gov-monitoring/contract";
import type { MapShape, MapTone } from "../../../ui/map/map-mark.ts";

const tones: Record<SiteKind, MapTone> = { construction: "warn", disposal: "calm", restricted: "alarm" };

/** Sites as areas, approved ways as lines. */
export const siteShapes = (sites: readonly Site[], approvals: readonly TruckApproval[]): MapShape[] => [
  ...sites.map((site) => ({
    id: `site ${site.code}`,
    kind: "area" as const,
    tone: tones[site.kind],
    coordinates: site.polygon,
  })),
  ...approvals.map((approval) => ({
    id: `way ${approval.id}`,
    kind: "line" as const,
    tone: "info" as const,
    coordinates: approval.route,
  })),
];
