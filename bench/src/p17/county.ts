import { randomUUID } from "node:crypto";
import type { IncidentMap, IncidentMarker, IncidentNewsBatch, IncidentSummary } from "@zhida/gov-incidents/contract";
import type { DevicePosition, MonitoringNews, Rivers } from "@zhida/gov-monitoring/contract";
import type { FigureParts, Figures } from "@zhida/gov-screen/contract";
import type { Me } from "@zhida/identity/contract";

/** As many open incidents as one map shows at most, and a county's works trucks. */
const OPEN = 5000;
const TRUCKS = 300;
const STATIONS = 40;
const [WEST, SOUTH, EAST, NORTH] = [116.4, 30.6, 116.9, 31.0];
const HOUR_MS = 3_600_000;
const DIVISION = "990122";

export type County = ReturnType<typeof makeCounty>;

/** What a screen asks a county for, and what happens in it, drawn at random with a fixed seed. */
export function makeCounty() {
  const random = seeded(17);
  const between = (from: number, to: number) => from + (to - from) * random();
  const marker = (): IncidentMarker => ({
    id: randomUUID(),
    lon: between(WEST, EAST),
    lat: between(SOUTH, NORTH),
    category: "URBN-001",
    state: "handling",
    priority: random() < 0.05 ? 1 : 3,
    clock: "running",
    reportedAt: new Date(Date.now() - between(0, 8 * HOUR_MS)).toISOString(),
    dueAt: new Date(Date.now() + between(-HOUR_MS, 20 * HOUR_MS)).toISOString(),
    closedAt: null,
    supervised: 0,
  });
  const open = Array.from({ length: OPEN }, marker);
  const trucks = Array.from({ length: TRUCKS }, () => ({
    deviceId: randomUUID(),
    lon: between(WEST, EAST),
    lat: between(SOUTH, NORTH),
    direction: between(0, 360),
  }));
  const stations = Array.from({ length: STATIONS }, () => ({ id: randomUUID(), alarm: randomUUID() }));

  const nextNews = (): IncidentNewsBatch => {
    const reported = random() < 0.6;
    const at = new Date().toISOString();
    const index = Math.floor(random() * open.length);
    const subject = reported ? marker() : (open[index] ?? marker());
    const told: IncidentMarker = reported ? subject : { ...subject, state: "closed", closedAt: at };
    if (reported) open[index] = subject;
    return {
      items: [
        {
          id: told.id,
          change: reported ? "reported" : "closed",
          marker: told,
          title: { zh: "占道经营", en: "Street trading" },
          area: { zh: "云溪镇 · 城东社区", en: "Yunxi · Chengdong" },
          at,
        },
      ],
    };
  };
  const positions = (): DevicePosition[] =>
    trucks.map((truck) => {
      truck.direction += between(-20, 20);
      truck.lon += Math.sin((truck.direction * Math.PI) / 180) * 0.0004;
      truck.lat += Math.cos((truck.direction * Math.PI) / 180) * 0.0004;
      const { deviceId, lon, lat } = truck;
      const direction = ((truck.direction % 360) + 360) % 360;
      return { deviceId, at: new Date().toISOString(), lon, lat, speedKmh: 40, direction, load: "full" };
    });
  const nextAlarm = (): MonitoringNews => {
    const station = stations[Math.floor(random() * stations.length)]!;
    const ended = random() < 0.5;
    if (ended) station.alarm = randomUUID();
    const now = new Date().toISOString();
    return {
      news: "alarm",
      division: DIVISION,
      alarm: {
        id: station.alarm,
        kind: "threshold",
        severity: "warning",
        title: { zh: "氨氮超标", en: "Ammonia above the limit" },
        deviceId: station.id,
        deviceName: { zh: "断面", en: "Section" },
        point: { lon: between(WEST, EAST), lat: between(SOUTH, NORTH) },
        startedAt: now,
        endedAt: ended ? now : null,
        count: 1,
      },
    };
  };
  const map = (): IncidentMap => ({ items: open, cells: [], total: open.length });
  const answers: Record<string, () => unknown> = {
    "/api/identity/me": () => dispatcher,
    "/api/demo": () => ({ enabled: false, now: new Date().toISOString(), personas: [] }),
    "/api/incidents/map": map,
    "/api/incidents/summary": summary,
    "/api/screen/figures": figures,
    "/api/screen/figures/open/parts": () => parts("open"),
    "/api/screen/figures/overdue/parts": () => parts("overdue"),
    "/api/incidents/taxonomy": () => ({ version: 1, validFrom: "2026-01-01", agencies: [], categories: [] }),
    "/api/incidents": () => ({ items: [], next: null }),
    "/api/monitoring/rivers": () => rivers(between),
    "/api/monitoring/positions/latest": () => ({ items: positions() }),
    "/api/monitoring/devices": () => ({ items: [], next: null }),
    "/api/monitoring/alarms": () => ({ items: [], next: null }),
    "/api/grid/workers/live": () => ({ items: [] }),
    "/api/places/areas": () => ({ items: [], next: null }),
  };
  return {
    nextNews,
    nextAlarm,
    nextPositions: (): MonitoringNews => ({ news: "positions", division: DIVISION, items: positions() }),
    answer: (path: string): unknown => answers[path]?.(),
  };
}

const dispatcher: Me = {
  sessionId: randomUUID(),
  personId: randomUUID(),
  name: "值班调度员",
  language: "zh-CN",
  channel: "console",
  subject: {
    kind: "person",
    id: randomUUID(),
    name: "值班调度员",
    division: DIVISION,
    maskedKey: "99**************00",
  },
  positions: [
    {
      organisationId: randomUUID(),
      organisationCode: `${DIVISION}-CMD`,
      organisationName: { zh: "云溪县社会治理中心", en: "Yunxi Command Centre" },
      division: DIVISION,
      roles: ["dispatcher"],
    },
  ],
  maskedIdNumber: "99**************00",
  maskedPhone: null,
  hasPassword: true,
  permissions: ["screen.view", "incident.view"],
  expiresAt: new Date(Date.now() + 24 * HOUR_MS).toISOString(),
};

const summary = (): IncidentSummary => ({
  division: DIVISION,
  day: new Date().toISOString().slice(0, 10),
  at: new Date().toISOString(),
  open: OPEN,
  newToday: 600,
  closedToday: 500,
  overdue: 12,
  dueSoon: 30,
  toDispatch: 6,
  verifying: 8,
  supervised: 2,
  onTheSpotShare: 0.4,
  inTimeShare: 0.96,
  satisfaction: 0.97,
  byAgency: [],
  byTown: [],
  byHour: Array.from({ length: 24 }, (_, hour) => ({ hour, reported: hour * 2, closed: hour })),
});

const figures = (): Figures => ({
  division: DIVISION,
  version: 0,
  at: new Date().toISOString(),
  items: ["open", "new-today", "closed-today", "due-soon", "overdue", "supervised"].map((key) => ({
    key,
    name: { zh: key, en: key },
    unit: "count",
    value: 100,
    tone: "plain",
    depth: "detail",
    breakdowns: ["agency", "town"],
  })),
});

const parts = (key: string): FigureParts => ({
  key,
  by: "agency",
  items: ["URBN", "ECO", "HOUS"].map((code) => ({ code, name: { zh: code, en: code }, value: 100 })),
});

/** Thirty winding reaches of a hundred points. */
function rivers(between: (from: number, to: number) => number): Rivers {
  const reaches = Array.from({ length: 30 }, (_, id) => {
    let [lon, lat] = [between(WEST, EAST), between(SOUTH, NORTH)];
    const line = Array.from({ length: 100 }, (): [number, number] => {
      lon += between(-0.001, 0.002);
      lat += between(-0.002, 0.001);
      return [lon, lat];
    });
    const name = { zh: "清江", en: "Qing" };
    return { id: `reach-${id}`, from: `${id}`, to: `${id}b`, name, lengthM: 4000, speedMps: 0.5, line };
  });
  return { division: DIVISION, nodes: [], reaches, points: [] };
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
