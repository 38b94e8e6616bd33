import { newId, transact, type Work } from "@zhida/platform";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { locateReport } from "../report/locate-report.ts";
import { openIncident } from "../report/open-incident.ts";
import type { DeviceReport } from "../service.ts";
import { addOccurrence, lockAlarmKey, openOfAlarmKey, takeAlarm } from "../store/alarms.ts";

/**
 * An alarm becomes an incident, or one more occurrence of the open incident of the same device and kind: a flood of one alarm is one
 * incident. The same alarm again changes nothing. Answers the incident's id.
 */
export function reportByDevice(
  incidents: Incidents,
  outer: Work,
  report: DeviceReport,
): Promise<{ id: string; isNew: boolean }> {
  const category = incidents.taxonomy.category(report.category);
  if (!category) throw refuse("unknown_category");
  return transact(outer.db, async (db) => {
    const work = { ...outer, db };
    const place = locateReport(incidents, report.point);
    const key = `${report.deviceId ?? `${report.point.lon},${report.point.lat}`} ${category.code}`;
    await lockAlarmKey(db, key);
    const open = await openOfAlarmKey(db, place.division, key);
    const id = open?.id ?? newId();
    const taken = { division: place.division, alarmId: report.alarmId, incidentId: id, at: work.now };
    const earlier = await takeAlarm(db, taken);
    if (earlier) return { id: earlier, isNew: false };
    if (open) {
      await addOccurrence(db, open, report);
      incidents.news.publish(work, "progress", open);
      return { id, isNew: false };
    }
    const { alarmId, evidence, title, description, fields = {} } = report;
    await openIncident(incidents, work, {
      id,
      clientId: alarmId,
      category,
      source: "device",
      title,
      description,
      place,
      fields,
      seenAt: report.at ?? work.now,
      cover: null,
      actor: null,
      reporter: null,
      anonymous: false,
      alarm: { id: alarmId, key, evidence },
    });
    return { id, isNew: true };
  });
}
