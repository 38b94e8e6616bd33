import { isConflict } from "../../api/api-error.ts";
import { addCare, addTrack, endPatrol, recordVisit, startPatrol } from "../../api/grid.ts";
import { actOnIncident, getIncident, reportIncident, uploadIncidentFile } from "../../api/incidents.ts";
import type { Entry, Work } from "./entry.ts";
import { dropFiles, fileOf, keepEntry } from "./outbox.ts";

/** Sends one entry: its files first, each once. Sending it again after a lost answer changes nothing. */
export async function sendEntry(entry: Entry): Promise<Entry["answer"]> {
  const answer = await sendWork(entry.id, withUploaded(entry.work, await uploadFiles(entry)));
  await dropFiles(entry.files.map(({ id }) => id));
  return answer;
}

async function uploadFiles(entry: Entry): Promise<ReadonlyMap<string, string>> {
  const uploaded = new Map<string, string>();
  for (const file of entry.files) {
    if (!file.uploaded) {
      const blob = await fileOf(file.id);
      if (!blob) continue;
      file.uploaded = (await uploadIncidentFile(blob, file.name, file.id)).id;
      await keepEntry({ ...entry, state: "sending" });
    }
    uploaded.set(file.id, file.uploaded);
  }
  return uploaded;
}

function withUploaded(work: Work, uploaded: ReadonlyMap<string, string>): Work {
  const here = (ids: readonly string[] = []) => ids.flatMap((id) => uploaded.get(id) ?? []);
  if (work.kind === "report") {
    const { files, onTheSpot } = work.report;
    return {
      ...work,
      report: {
        ...work.report,
        files: here(files),
        onTheSpot: onTheSpot && { ...onTheSpot, files: here(onTheSpot.files) },
      },
    };
  }
  if (work.kind === "verify" && "files" in work.action)
    return { ...work, action: { ...work.action, files: here(work.action.files) } };
  return work;
}

async function sendWork(key: string, work: Work): Promise<Entry["answer"]> {
  switch (work.kind) {
    case "report": {
      const incident = await reportIncident(work.report);
      return { id: incident.id, number: incident.number };
    }
    case "verify":
      return verify(key, work);
    case "patrol":
      return { id: (await startPatrol(work.start)).id };
    case "track":
      return { id: (await addTrack(await patrolId(work), work.track, key)).id };
    case "patrol-end":
      return { id: (await endPatrol(await patrolId(work), work.end, key)).id };
    case "visit":
      return { id: (await recordVisit(work.visit)).id };
    case "care":
      return { id: (await addCare(work.care)).id };
  }
}

/** What was seen on the spot holds as long as the incident still waits to be verified, whatever else was noted since. */
async function verify(key: string, { incidentId, version, action }: Extract<Work, { kind: "verify" }>) {
  try {
    const incident = await actOnIncident(incidentId, { ...action, expectedVersion: version }, key);
    return { id: incident.id, number: incident.number };
  } catch (error) {
    if (!isConflict(error)) throw error;
    const { incident: now, actions } = await getIncident(incidentId);
    if (now.version === version || !actions.includes(action.action)) throw error;
    await actOnIncident(incidentId, { ...action, expectedVersion: now.version });
    return { id: now.id, number: now.number };
  }
}

const patrolIds = new Map<string, string>();

/** The server's id of a patrol that was begun on this phone; beginning it again only asks for it. */
async function patrolId({ start }: { start: Parameters<typeof startPatrol>[0] }): Promise<string> {
  const known = patrolIds.get(start.clientId) ?? (await startPatrol(start)).id;
  patrolIds.set(start.clientId, known);
  return known;
}
