import { join } from "node:path";
import {
  type Config,
  createDb,
  createLiveBus,
  followStoredClock,
  localBlobs,
  migrate,
  s3Blobs,
  systemClock,
} from "@zhida/platform";
import { buildModules } from "../modules.ts";
import { prepareDataFolder } from "./data-folder.ts";
import { openDatabase } from "./database.ts";
import { takeLock } from "./lock.ts";
import type { Undo } from "./undo.ts";

/** Database open and migrated, clock set, all modules wired: what serving, seeding and verifying share. */
export async function assemble(config: Config, undo: Undo) {
  prepareDataFolder(config.dataFolder);
  // A database of one's own may serve several processes; the one in the data folder ends with whoever started it.
  if (!config.databaseUrl) undo.add(takeLock(config.dataFolder));
  const { url, close } = await openDatabase(config);
  undo.add(close);
  const db = createDb({ url });
  undo.add(() => db.destroy());
  const live = await createLiveBus(url);
  undo.add(() => live.stop());
  const blobs = config.s3Url ? await s3Blobs(config.s3Url) : localBlobs(join(config.dataFolder, "files"));
  const clock = systemClock();
  const built = buildModules({ db, url, clock, live, blobs, config });
  for (const { stop } of built.modules) if (stop) undo.add(stop);
  await migrate(url, built.modules);
  await followStoredClock(db, live, clock);
  return { ...built, db, url, live, clock };
}
