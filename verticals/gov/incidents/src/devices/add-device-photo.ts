import { newId, type Work } from "@zhida/platform";
import type { DevicePhoto } from "../service.ts";
import { insertFile } from "../store/files.ts";
import { setCover } from "../store/write-incident.ts";

/** What a camera saw is part of the report, as if it had been handed in with it; the first one is its cover. */
export async function addDevicePhoto(work: Work, { incidentId, deviceId, ...photo }: DevicePhoto): Promise<void> {
  const id = newId();
  await insertFile(work.db, {
    ...photo,
    id,
    kind: "photo",
    stage: "report",
    incident_id: incidentId,
    uploaded_by: deviceId,
    at: work.now,
  });
  await setCover(work.db, incidentId, id);
}
