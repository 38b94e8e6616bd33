import type { RegisterDevice, TruckApprovalContent } from "@zhida/gov-monitoring";
import { demoEpoch } from "../demo-epoch.ts";
import { countyMap, type TruckRoute } from "../geography/index.ts";
import { seededIds } from "../seeded/seeded-id.ts";

const DIVISION = "990122";
const TRUCKS = 24;
/** Stream of seeded ids of its own. */
const APPROVALS = 212;

/** Password of the demo's data loggers. */
export const loggerPassword = "yunxi212";

type Placed = { device: RegisterDevice; place: { reachId: string; offsetM: number } };

/** Outlets and sections with their places on the rivers. */
export function riverDevices(): Placed[] {
  const { outlets, sections } = countyMap();
  const device = (
    id: string,
    kind: "outlet" | "river_station",
    at: (typeof sections)[number] | (typeof outlets)[number],
  ) => ({
    device: { ...monitor(id, kind, at.name), point: at.point, organisation: "990122-ECO" },
    place: { reachId: at.reach, offsetM: at.offsetM },
  });
  return [
    ...outlets.map((outlet) => device(outlet.id, "outlet", outlet)),
    ...sections.map((section) => device(section.id, "river_station", section)),
  ];
}

/** A dust station at the gate of each building site. */
export function dustDevices(): RegisterDevice[] {
  return countyMap()
    .sites.filter(({ kind }) => kind === "construction")
    .map(({ id, name, gate }) => ({
      ...monitor(`D${id.replace(/\D/g, "").padStart(2, "0")}`, "dust", {
        zh: `${name.zh}扬尘监测点`,
        en: `${name.en}, dust station`,
      }),
      point: gate,
      site: id,
      organisation: "990122-HURD",
    }));
}

export function truckDevices(): RegisterDevice[] {
  return Array.from({ length: TRUCKS }, (_, i) => ({
    division: DIVISION,
    protocol: "jt808" as const,
    kind: "truck" as const,
    code: String(13_990_122_001 + i),
    name: { zh: `渣土车 ${plateOf(i)}`, en: `Truck ${plateOf(i)}` },
    plate: plateOf(i),
    organisation: "990122-URBN",
  }));
}

/** Three trucks a building site, two on the way to the nearest disposal site, one to the next; by day only. */
export function truckApprovals(): (TruckApprovalContent & { id: string })[] {
  const { sites, truckRoutes } = countyMap();
  const nextId = seededIds(demoEpoch, APPROVALS);
  return sites
    .filter(({ kind }) => kind === "construction")
    .flatMap(({ id }, n) => {
      const [near, next] = truckRoutes.filter(({ site }) => site === id) as [TruckRoute, TruckRoute];
      const plates = [0, 1, 2].map((k) => plateOf(n * 3 + k));
      return [
        { route: near, plates: plates.slice(0, 2) },
        { route: next, plates: plates.slice(2) },
      ];
    })
    .map(({ route, plates }, n) => ({
      id: nextId(),
      number: `云溪渣运〔2026〕${n + 1}号`,
      site: route.site,
      disposal: route.disposal,
      plates,
      route: route.line,
      validFrom: "2026-01-01",
      validTo: "2027-12-31",
      hours: { from: 6 * 60, until: 22 * 60 },
    }));
}

/** Fictional number plates. */
const plateOf = (i: number): string => `云F·D${1001 + i}`;

/** MN of 24 characters. */
const monitor = (id: string, kind: "outlet" | "river_station" | "dust", name: { zh: string; en: string }) => ({
  division: DIVISION,
  protocol: "hj212" as const,
  kind,
  code: `990122${id.padStart(18, "0")}`,
  name,
  secret: loggerPassword,
  intervalS: 60,
});
