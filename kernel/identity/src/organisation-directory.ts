import type { Db, LiveBus } from "@zhida/platform";
import type { Organisation } from "./contract.ts";
import { listAllOrganisations } from "./store/organisations.ts";

export const organisationsChanged = "identity.organisations";

const FRESH_MS = 60_000;
/** An unknown code is looked for again this often: another process may just have created it. */
const RETRY_MS = 1_000;

/** All organisations in memory: thousands of rows that change a few times a year. */
export interface OrganisationDirectory {
  /** By code. */
  all(db: Db): Promise<readonly Organisation[]>;
  byCode(db: Db, code: string): Promise<Organisation | undefined>;
  byId(db: Db, id: string): Promise<Organisation | undefined>;
  stop(): void;
}

export function organisationDirectory(live: Pick<LiveBus, "subscribe">, wallNow: () => Date): OrganisationDirectory {
  let list: readonly Organisation[] = [];
  let codes = new Map<string, Organisation>();
  let ids = new Map<string, Organisation>();
  let loadedAt = Number.NEGATIVE_INFINITY;
  const age = () => wallNow().getTime() - loadedAt;

  const load = async (db: Db) => {
    const before = loadedAt;
    // set first: whoever comes meanwhile reads what we have instead of asking too
    if (list.length > 0) loadedAt = wallNow().getTime();
    try {
      list = await listAllOrganisations(db);
      loadedAt = wallNow().getTime();
    } catch (error) {
      loadedAt = before;
      throw error;
    }
    codes = new Map(list.map((organisation) => [organisation.code, organisation]));
    ids = new Map(list.map((organisation) => [organisation.id, organisation]));
  };
  const find = async (db: Db, from: () => Map<string, Organisation>, key: string) => {
    if (age() > FRESH_MS) await load(db);
    else if (!from().has(key) && age() > RETRY_MS) await load(db);
    return from().get(key);
  };

  const unsubscribe = live.subscribe(organisationsChanged, () => {
    loadedAt = Number.NEGATIVE_INFINITY;
  });
  return {
    all: async (db) => {
      if (list.length === 0 || age() > FRESH_MS) await load(db);
      return list;
    },
    byCode: (db, code) => find(db, () => codes, code),
    byId: (db, id) => find(db, () => ids, id),
    stop: unsubscribe,
  };
}
