import type { GovIncidentsService } from "@zhida/gov-incidents";
import { type AlarmService, alarmPhotographed, alarmRaised } from "@zhida/gov-monitoring";
import { type Module, Refusal, subscription } from "@zhida/platform";

type Deps = {
  incidents: Pick<GovIncidentsService, "reportByDevice" | "addDevicePhoto">;
  monitoring: Pick<AlarmService, "noteIncident" | "incidentOf">;
};

/** What a device breaks becomes an incident with a place, an owner and a clock: monitoring and incidents do not know each other. */
export function incidentsOfAlarms({ incidents, monitoring }: Deps): Module {
  return {
    name: "incidents-of-alarms",
    subscriptions: [
      subscription({
        name: "incidents.of-alarms",
        event: alarmRaised,
        handler: async (work, { data }) => {
          const { alarmId, deviceId, category, title, description, point, suspects } = data;
          // A notice concerns those who look after the devices; without a place there is nowhere to send anybody.
          if (category === null || point === null) return;
          const report = {
            alarmId,
            deviceId,
            category,
            title,
            description: [description.zh, ...suspects.slice(0, 1).map(sayLikeliest)].join("\n"),
            point,
            at: new Date(data.evidence.startedAt),
            evidence: { ...data.evidence, rule: data.rule, kind: data.kind, severity: data.severity, suspects },
          };
          const incident = await incidents.reportByDevice(work, report).catch(notHere);
          if (incident) await monitoring.noteIncident(work, alarmId, incident.id);
        },
      }),
      subscription({
        name: "incidents.photo-of-alarm",
        event: alarmPhotographed,
        handler: async (work, { data: { alarmId, deviceId, photo, type, bytes } }) => {
          const incidentId = await monitoring.incidentOf(work, alarmId);
          if (!incidentId) return;
          const name = `${alarmId}.${type === "image/png" ? "png" : "jpg"}`;
          await incidents.addDevicePhoto(work, { incidentId, deviceId, name, type, bytes, blob: photo });
        },
      }),
    ],
  };
}

/** A truck on a road of another county is that county's affair; the alarm stays. */
function notHere(error: unknown): undefined {
  if (error instanceof Refusal && error.code === "incidents.outside") return undefined;
  throw error;
}

const sayLikeliest = ({ name, reasons }: { name: { zh: string }; reasons: { zh: string }[] }): string =>
  `疑似来源：${name.zh}（${reasons.map(({ zh }) => zh).join("；")}）`;
