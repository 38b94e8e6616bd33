import {
  type ChangeDevice,
  DeviceCode,
  type DeviceDetail,
  type DeviceKind,
  FactorCode,
  type Measure,
  type Protocol,
  type RegisterDevice,
  usualSettings,
} from "@zhida/gov-monitoring/contract";
import type { MapPoint } from "../../../ui/map/map-mark.ts";

export type MeasureDraft = { factor: string; unit: string; limit: string };

/** A device as it stands in the form. */
export type DeviceDraft = {
  zh: string;
  en: string;
  kind: DeviceKind;
  protocol: Protocol;
  code: string;
  organisation: string | undefined;
  plate: string;
  site: string | undefined;
  point: MapPoint | null;
  measures: readonly MeasureDraft[];
  intervalS: number | undefined;
  offlineAfterS: number | undefined;
  snapshotUrl: string;
};

export const blankDevice = (organisation: string | undefined): DeviceDraft => ({
  zh: "",
  en: "",
  protocol: "hj212",
  code: "",
  organisation,
  plate: "",
  site: undefined,
  point: null,
  snapshotUrl: "",
  ...ofKind("outlet"),
});

/** What usually goes with a kind; it can be changed. */
export const ofKind = (kind: DeviceKind): Pick<DeviceDraft, "kind" | "measures" | "intervalS" | "offlineAfterS"> => {
  const { factors, intervalS, offlineAfterS } = usualSettings[kind];
  return { kind, measures: factors.map((factor) => ({ factor, unit: "", limit: "" })), intervalS, offlineAfterS };
};

export const draftOfDevice = ({ device, measures }: DeviceDetail): DeviceDraft => ({
  zh: device.name.zh,
  en: device.name.en,
  kind: device.kind,
  protocol: device.protocol,
  code: device.code,
  organisation: device.organisation.code,
  plate: device.plate ?? "",
  site: device.site ?? undefined,
  point: device.point,
  measures: measures.map(({ factor, unit, limit }) => ({
    factor,
    unit: unit ?? "",
    limit: limit === null ? "" : String(limit),
  })),
  intervalS: device.intervalS,
  offlineAfterS: device.offlineAfterS,
  snapshotUrl: device.snapshotUrl ?? "",
});

export type DeviceProblem =
  | "missing"
  | "mnWrong"
  | "phoneWrong"
  | "userWrong"
  | "plateMissing"
  | "intervalWrong"
  | "offlineWrong"
  | "urlWrong"
  | "factorWrong"
  | "factorTwice"
  | "limitWrong";
export type DeviceProblems = Partial<Record<keyof DeviceDraft, DeviceProblem>>;

const CODES: Record<Protocol, { fits: RegExp; problem: DeviceProblem }> = {
  hj212: { fits: /^[A-Za-z0-9]{14,24}$/, problem: "mnWrong" },
  jt808: { fits: /^[1-9][0-9]{4,19}$/, problem: "phoneWrong" },
  mqtt: { fits: /^[A-Za-z0-9_-]{1,32}$/, problem: "userWrong" },
  http: { fits: /^[A-Za-z0-9_-]{1,32}$/, problem: "userWrong" },
};
const DAY_S = 86_400;
const WEEK_S = 7 * DAY_S;

/** What is still wrong, by field; whether a code is free only the server knows. */
export function problemsOfDevice(draft: DeviceDraft): DeviceProblems {
  const { intervalS = 0, offlineAfterS = 0 } = draft;
  const { fits, problem } = CODES[draft.protocol];
  const problems: Partial<Record<keyof DeviceDraft, DeviceProblem | false>> = {
    zh: draft.zh.trim() === "" && "missing",
    code: !(fits.test(draft.code) && DeviceCode.safeParse(draft.code).success) && problem,
    organisation: draft.organisation === undefined && "missing",
    plate: draft.kind === "truck" && draft.plate.trim() === "" && "plateMissing",
    intervalS: (intervalS < 1 || intervalS > DAY_S) && "intervalWrong",
    offlineAfterS: (offlineAfterS < 10 || offlineAfterS > WEEK_S || offlineAfterS <= intervalS) && "offlineWrong",
    snapshotUrl: draft.snapshotUrl !== "" && !isWebAddress(draft.snapshotUrl) && "urlWrong",
    measures: problemOfMeasures(draft.measures),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, each]) => each)) as DeviceProblems;
}

function problemOfMeasures(measures: readonly MeasureDraft[]): DeviceProblem | false {
  if (measures.some(({ factor }) => !FactorCode.safeParse(factor).success)) return "factorWrong";
  if (new Set(measures.map(({ factor }) => factor)).size < measures.length) return "factorTwice";
  return measures.some(({ limit }) => limit.trim() !== "" && !Number.isFinite(Number(limit))) && "limitWrong";
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

type Settings = Omit<ChangeDevice, "expectedVersion" | "factors" | "secret">;

/** What may be changed later too. */
export function settingsOf(draft: DeviceDraft): Settings {
  const zh = draft.zh.trim();
  return {
    name: { zh, en: draft.en.trim() || zh },
    kind: draft.kind,
    organisation: draft.organisation ?? "",
    point: draft.kind === "truck" ? null : draft.point,
    site: draft.site ?? null,
    plate: draft.plate.trim() || null,
    measures: draft.measures.map(toMeasure),
    intervalS: draft.intervalS ?? 0,
    offlineAfterS: draft.offlineAfterS ?? 0,
    snapshotUrl: draft.snapshotUrl || null,
  };
}

export const registrationOf = (draft: DeviceDraft, division: string): RegisterDevice => ({
  ...settingsOf(draft),
  name: { zh: draft.zh.trim(), en: draft.en.trim() || draft.zh.trim() },
  kind: draft.kind,
  organisation: draft.organisation ?? "",
  division,
  code: draft.code,
  protocol: draft.protocol,
  makeSecret: draft.protocol !== "jt808",
});

const toMeasure = ({ factor, unit, limit }: MeasureDraft): Measure => ({
  factor,
  unit: unit.trim() || null,
  limit: limit.trim() === "" ? null : Number(limit),
});
