import { type Db, emit, type LiveBus, transact, type Work } from "@zhida/platform";
import { traceSource } from "../rivers/trace-source.ts";
import type { OpenAlarm } from "../rules/alarm-state.ts";
import type { EngineRule } from "../rules/engine-rule.ts";
import type { AlarmChange } from "../rules/rule-engine.ts";
import type { KnownDevice } from "../service.ts";
import { pointOfRow } from "../store/alarm-tables.ts";
import { insertAlarm, saveCounts, setAlarmEnd } from "../store/alarms.ts";
import { writeCursor } from "../store/past-stream.ts";
import { nearTrucks } from "../trucks/near-trucks.ts";
import { orderPhoto } from "./attach-photo.ts";
import { alarmEnded, alarmRaised } from "./events.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { sayAlarm } from "./say-alarm.ts";
import { newsOfRaised, newsOfRow, tellAlarm } from "./tell-alarm.ts";

export type WriterDeps = {
  live: LiveBus;
  findDevice(id: string): KnownDevice | undefined;
  listDevices(): Iterable<KnownDevice>;
  /** Rules in force. */
  rules(): readonly EngineRule[];
};

/** Writes what became of an alarm: the row, its evidence, the event, all or nothing. Written again it changes nothing. */
export async function writeChange(deps: WriterDeps, work: Work, change: AlarmChange): Promise<void> {
  if (change.change === "raised") await writeRaised(deps, work, change);
  else await writeEnd(deps, work, change);
}

/** How far the rules have looked, and how open alarms went on. */
export async function writeProgress(db: Db, counts: readonly OpenAlarm[], receivedAt: Date | undefined): Promise<void> {
  await transact(db, async (tx) => {
    await saveCounts(tx, counts);
    if (receivedAt) await writeCursor(tx, receivedAt);
  });
}

async function writeRaised(deps: WriterDeps, work: Work, change: AlarmChange): Promise<void> {
  const { rule, device, alarm, point, facts } = change;
  const { db } = work;
  const evidence = await gatherEvidence(db, change);
  const trace = await traceSource(db, change, { findDevice: deps.findDevice, rules: deps.rules() });
  const suspects = trace?.suspects ?? nearTrucks(change, deps.findDevice);
  const plates = change.trucks.flatMap(({ deviceId }) => deps.findDevice(deviceId)?.plate ?? []);
  const { title, description } = sayAlarm(change, plates);
  const isNew = await insertAlarm(db, {
    division: device.division,
    id: alarm.id,
    device_id: device.id,
    organisation_code: device.organisationCode,
    device_kind: device.kind,
    device_name: JSON.stringify(device.name),
    rule_code: rule.rule.code,
    rule_version: rule.version,
    rule_name: JSON.stringify(rule.rule.name),
    kind: rule.rule.kind,
    severity: rule.rule.severity,
    title: JSON.stringify(title),
    description: JSON.stringify(description),
    lon: point?.lon ?? null,
    lat: point?.lat ?? null,
    started_at: new Date(alarm.startedAt),
    raised_at: new Date(alarm.raisedAt),
    last_at: new Date(alarm.lastAt),
    ended_at: null,
    count: alarm.count,
    evidence: JSON.stringify(evidence),
    trace: trace && JSON.stringify(trace),
    suspects: JSON.stringify(suspects),
    incident_id: null,
    photo: null,
  });
  if (!isNew) return;
  const startedAt = new Date(alarm.startedAt).toISOString();
  await emit(work, alarmRaised, {
    subject: alarm.id,
    division: device.division,
    data: {
      alarmId: alarm.id,
      division: device.division,
      rule: rule.rule.code,
      kind: rule.rule.kind,
      severity: rule.rule.severity,
      title,
      description,
      point,
      deviceId: device.id,
      deviceKind: device.kind,
      deviceName: device.name,
      category: rule.rule.severity === "notice" ? null : rule.rule.incidentCategory,
      evidence: {
        condition: evidence.condition,
        limit: evidence.limit,
        unit: evidence.unit,
        facts,
        startedAt,
        raisedAt: new Date(alarm.raisedAt).toISOString(),
      },
      suspects: suspects.slice(0, 3),
    },
  });
  await orderPhoto(work, { alarmId: alarm.id, device, point, devices: deps.listDevices() });
  tellAlarm(deps.live, work, device.division, newsOfRaised(change, title));
}

async function writeEnd(deps: WriterDeps, work: Work, { alarm, device, endedAt }: AlarmChange): Promise<void> {
  const end = endedAt === null ? null : new Date(endedAt);
  const row = await setAlarmEnd(work.db, { division: device.division, alarm, endedAt: end });
  if (!row) return;
  tellAlarm(deps.live, work, device.division, newsOfRow(row, pointOfRow(row)));
  if (!end) return;
  await emit(work, alarmEnded, {
    subject: alarm.id,
    division: device.division,
    data: {
      alarmId: alarm.id,
      division: device.division,
      incidentId: row.incident_id,
      endedAt: end.toISOString(),
      count: alarm.count,
    },
  });
}
