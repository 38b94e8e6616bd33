import type { Db, LiveBus } from "@zhida/platform";
import { listAllAreas, readAtlasVersion } from "../store/areas.ts";
import { listAddressable } from "../store/features.ts";
import { AddressBook } from "./address-book.ts";
import { Atlas } from "./atlas.ts";

/** Live news between processes: areas or a county's map were saved. */
export const PLACES_TOPIC = "places.changed";

/** News may be lost between processes: after this time the atlas looks by itself whether it is the newest. */
const FRESH_MS = 30_000;

export type CurrentAtlas = {
  atlas(): Atlas;
  addresses(): AddressBook;
  refresh(): Promise<void>;
  start(): Promise<void>;
  stop(): void;
};

/** The newest atlas in memory. Until it was read for the first time nothing is drawn. */
export function currentAtlas({ db, live }: { db: Db; live: LiveBus }): CurrentAtlas {
  let atlas = new Atlas(0, []);
  let addresses = new AddressBook([]);
  let reading: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = () => {};

  const read = async () => {
    const version = await readAtlasVersion(db);
    if (version === atlas.version) return;
    const [areas, features] = await Promise.all([listAllAreas(db), listAddressable(db)]);
    atlas = new Atlas(version, areas);
    addresses = new AddressBook(features);
  };
  const refresh = () => {
    reading = reading.catch(() => {}).then(read);
    return reading;
  };
  // A database that is away for a while leaves the old map standing; the next look finds the new one.
  const look = () => void refresh().catch(() => {});

  return {
    atlas: () => atlas,
    addresses: () => addresses,
    refresh,
    start: async () => {
      unsubscribe = live.subscribe(PLACES_TOPIC, look);
      timer = setInterval(look, FRESH_MS);
      timer.unref();
      await refresh();
    },
    stop: () => {
      unsubscribe();
      clearInterval(timer);
    },
  };
}
