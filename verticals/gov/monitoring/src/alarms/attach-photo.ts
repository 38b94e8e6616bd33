import type { Point } from "@zhida/places/contract";
import { type BlobStore, emit, enqueue, type Job, job, transact, type Work } from "@zhida/platform";
import { z } from "zod";
import type { KnownDevice } from "../service.ts";
import { findAlarm, setPhoto } from "../store/alarms.ts";
import { metresBetween } from "../trucks/plane.ts";
import { alarmPhotographed } from "./events.ts";
import { type Camera, takeSnapshot } from "./take-snapshot.ts";

const Order = z.object({ alarmId: z.uuid(), url: z.string() });
const NAME = "monitoring.attach-photo";
/** A camera sees about this far. */
const SIGHT_M = 300;

/** Asks the camera that looks at the device, or stands nearest to the place, for a picture; without one nothing happens. */
export async function orderPhoto(
  work: Work,
  given: { alarmId: string; device: KnownDevice; point: Point | null; devices: Iterable<KnownDevice> },
): Promise<void> {
  const url = given.device.snapshotUrl ?? nearestCamera(given.point, given.devices)?.snapshotUrl;
  if (url) await enqueue(work, { name: NAME }, { alarmId: given.alarmId, url });
}

/** The picture is fetched outside of any transaction: a camera may be slow. */
export const photoJob = ({ blobs, camera = takeSnapshot }: { blobs: BlobStore; camera?: Camera }): Job =>
  job({
    name: NAME,
    data: Order,
    transaction: false,
    retries: 3,
    handler: async ({ db, now, requestId }, { alarmId, url }) => {
      if ((await findAlarm(db, alarmId))?.photo !== null) return;
      const snapshot = await camera(url);
      const photo = await blobs.put(snapshot.bytes);
      await transact(db, async (tx) => {
        const row = await setPhoto(tx, alarmId, photo);
        if (!row) return;
        await emit({ db: tx, now, requestId }, alarmPhotographed, {
          subject: alarmId,
          division: row.division,
          data: {
            alarmId,
            division: row.division,
            deviceId: row.device_id,
            photo,
            type: snapshot.type,
            bytes: snapshot.bytes.length,
          },
        });
      });
    },
  });

function nearestCamera(point: Point | null, devices: Iterable<KnownDevice>): KnownDevice | undefined {
  if (!point) return undefined;
  let nearest: { device: KnownDevice; metres: number } | undefined;
  for (const device of devices) {
    if (device.kind !== "camera" || !device.snapshotUrl || !device.point || device.state !== "active") continue;
    const metres = metresBetween(point, device.point);
    if (metres <= SIGHT_M && metres < (nearest?.metres ?? Number.POSITIVE_INFINITY)) nearest = { device, metres };
  }
  return nearest?.device;
}
