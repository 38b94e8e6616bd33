import type { Db } from "@zhida/platform";
import { lifeEvents, ServiceItem } from "../contract.ts";
import { SearchIndex } from "../search/search-index.ts";
import { findItem, listPublishedSince } from "../store/items.ts";

export type Published = { item: ServiceItem; version: number; validFrom: string };

/** The items in force on one day, in the order in which they are listed, and how to find among them. */
export type Shelf = { day: string; items: readonly Published[]; search: SearchIndex };

/** News of a change may be lost between processes: after this time the catalogue looks by itself. */
const FRESH_MS = 60_000;

/** Published items in memory: read once, again when the catalogue changed. Costs no statement in between. */
export class Catalogue {
  readonly #versions = new Map<string, Published[]>();
  readonly #old = new Map<string, ServiceItem>();
  readonly #db: Db;
  #since = new Date(0);
  #stale = true;
  #readAt = 0;
  #loading: Promise<void> | undefined;
  #shelf: Shelf | undefined;

  /** `db` outside of any transaction: what is read here outlives the request that asked for it. */
  constructor(db: Db) {
    this.#db = db;
  }

  /** What was published may have changed. */
  invalidate(): void {
    this.#stale = true;
  }

  async load(): Promise<void> {
    if (performance.now() - this.#readAt > FRESH_MS) this.#stale = true;
    while (this.#stale || this.#loading) {
      this.#loading ??= this.#read().finally(() => {
        this.#loading = undefined;
      });
      await this.#loading;
    }
  }

  /** The version of an item in force that day. */
  async find(code: string, day: string): Promise<Published | undefined> {
    await this.load();
    return this.#versions.get(code)?.findLast((version) => version.validFrom <= day);
  }

  /** A version by number: drafts and cases stay on theirs. */
  async version(code: string, version: number): Promise<ServiceItem | undefined> {
    await this.load();
    const known = this.#versions.get(code)?.find((each) => each.version === version)?.item;
    if (known) return known;
    const key = `${code}@${version}`;
    const kept = this.#old.get(key);
    if (kept) return kept;
    const row = await findItem(this.#db, code, version);
    if (!row || row.state === "draft") return undefined;
    const item = ServiceItem.parse(row.content);
    this.#old.set(key, item);
    return item;
  }

  async shelf(day: string): Promise<Shelf> {
    await this.load();
    if (this.#shelf?.day === day) return this.#shelf;
    const items = [...this.#versions.values()].flatMap(
      (versions) => versions.findLast((version) => version.validFrom <= day) ?? [],
    );
    const same = this.#shelf?.items.length === items.length && items.every((each, i) => each === this.#shelf?.items[i]);
    this.#shelf = {
      day,
      items,
      search: same && this.#shelf ? this.#shelf.search : new SearchIndex(items.map(toDocument)),
    };
    return this.#shelf;
  }

  async #read(): Promise<void> {
    this.#stale = false;
    this.#readAt = performance.now();
    const rows = await listPublishedSince(this.#db, this.#since).catch((error) => {
      this.#stale = true;
      throw error;
    });
    for (const row of rows) {
      const versions = (this.#versions.get(row.code) ?? []).filter((known) => known.version !== row.version);
      if (row.state === "published") {
        const item = ServiceItem.parse(row.content);
        versions.push({ item, version: row.version, validFrom: row.valid_from ?? "" });
      }
      this.#versions.set(
        row.code,
        versions.sort((a, b) => a.version - b.version),
      );
      if (row.updated_at > this.#since) this.#since = row.updated_at;
    }
    if (rows.length > 0 && this.#shelf) this.#shelf = { ...this.#shelf, day: "" };
  }
}

const toDocument = ({ item }: Published) => ({
  name: item.name.zh,
  keywords: item.keywords,
  text: [item.summary.zh, ...item.themes, ...item.lifeEvents.map((event) => lifeEvents[event].zh)].join(" "),
  english: [item.name.en, item.summary.en, ...item.lifeEvents.map((event) => lifeEvents[event].en)].join(" "),
});
