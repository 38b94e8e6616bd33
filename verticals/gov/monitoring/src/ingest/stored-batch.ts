import type { LoadState, ReadingKind } from "../contract.ts";
import type { StoredBatch } from "../stream.ts";
import { MARKS } from "./batch.ts";
import { ColumnReader } from "./columns.ts";
import type { StoredColumns } from "./messages.ts";

/** Older data are kept and raise no alarm. */
const ALARM_WITHIN_MS = 3_600_000;
const AT_WORK = MARKS.calibrating | MARKS.maintenance;
/** Marks of HJ 212-2017 table 8 under which a value says nothing of what is measured: stopped, maintained, faulty, calibrated, cut off. */
const NO_MEASUREMENT = "FMDCB";
const PERIOD_MS: Record<ReadingKind, number> = { rtd: 0, min: 600_000, hour: 3_600_000, day: 86_400_000 };

/** The columns of a committed batch as rows. Ids are cached: there are as many as devices. */
export function storedBatchReader(): (stored: StoredColumns) => StoredBatch {
  const ids = new Map<string, string>();
  const idOf = (key: string): string => {
    const known = ids.get(key);
    if (known) return known;
    const hex = Buffer.from(key, "latin1").toString("hex");
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    ids.set(key, id);
    return id;
  };
  return ({ counts, columns, receivedAtMs }) => ({
    readings: readingsOf(columns.reading, counts.reading, receivedAtMs, idOf),
    positions: positionsOf(columns.position, counts.position, receivedAtMs, idOf),
    receivedAt: receivedAtMs,
  });
}

type IdOf = (key: string) => string;

function readingsOf(columns: Uint8Array[], count: number, nowMs: number, idOf: IdOf): StoredBatch["readings"] {
  const [divisions, devices, factors, kinds, ats, values, flags, marks] = columns.map((each) => new ColumnReader(each));
  return Array.from({ length: count }, () => {
    const kind = kinds?.text() as ReadingKind;
    const at = ats?.instantMs() as number;
    const flag = flags?.text() as string;
    const isMeasured = ((marks?.int2() as number) & AT_WORK) === 0 && !NO_MEASUREMENT.includes(flag);
    return {
      deviceId: idOf(devices?.key() as string),
      division: divisions?.text() as string,
      factor: factors?.text() as string,
      kind,
      at,
      value: values?.float8() as number,
      flag,
      mayAlarm: isMeasured && nowMs - at - PERIOD_MS[kind] <= ALARM_WITHIN_MS,
    };
  });
}

function positionsOf(columns: Uint8Array[], count: number, nowMs: number, idOf: IdOf): StoredBatch["positions"] {
  const [divisions, devices, ats, lons, lats, speeds, directions, statuses, loads, mileages, marks] = columns.map(
    (each) => new ColumnReader(each),
  );
  return Array.from({ length: count }, () => {
    const at = ats?.instantMs() as number;
    return {
      deviceId: idOf(devices?.key() as string),
      division: divisions?.text() as string,
      at,
      lon: lons?.float8() as number,
      lat: lats?.float8() as number,
      speedKmh: speeds?.float8() as number,
      direction: directions?.float8() as number,
      status: statuses?.int8() as number,
      load: loads?.text() as LoadState,
      mileageKm: mileages?.float8OrNull() ?? null,
      mayAlarm: ((marks?.int2() as number) & AT_WORK) === 0 && nowMs - at <= ALARM_WITHIN_MS,
    };
  });
}
