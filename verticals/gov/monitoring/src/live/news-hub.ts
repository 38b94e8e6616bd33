import type { DevicePosition, DeviceValue, MonitoringNews } from "../contract.ts";
import type { StoredBatch, StoredPosition, StoredReading } from "../stream.ts";

/** Twice a second is as fast as a map shows it. */
const TELL_MS = 500;
/** Rows in one piece of news. */
const MOST_ITEMS = 1_000;

type Waiting = { positions: Map<string, StoredPosition>; values: Map<string, StoredReading> };

/** Positions and values for open pages: of each device and factor only the newest, at a pace that a page can follow. */
export class NewsHub {
  readonly #listeners = new Map<string, Set<(news: MonitoringNews) => void>>();
  readonly #waiting = new Map<string, Waiting>();
  #timer: NodeJS.Timeout | undefined;

  /** `division` and all that lies within it. */
  follow(division: string, listener: (news: MonitoringNews) => void): () => void {
    const listeners = this.#listeners.get(division) ?? new Set();
    this.#listeners.set(division, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(division);
    };
  }

  take({ readings, positions }: StoredBatch): void {
    // What nobody looks at is not gathered.
    if (this.#listeners.size === 0) return;
    for (const position of positions) {
      const kept = this.#of(position.division).positions;
      if ((kept.get(position.deviceId)?.at ?? 0) <= position.at) kept.set(position.deviceId, position);
    }
    for (const reading of readings) {
      if (reading.kind !== "rtd") continue;
      const kept = this.#of(reading.division).values;
      const key = `${reading.deviceId} ${reading.factor}`;
      if ((kept.get(key)?.at ?? 0) <= reading.at) kept.set(key, reading);
    }
    this.#timer ??= setTimeout(() => this.#tell(), TELL_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #of(division: string): Waiting {
    const known = this.#waiting.get(division);
    if (known) return known;
    const waiting = { positions: new Map(), values: new Map() };
    this.#waiting.set(division, waiting);
    return waiting;
  }

  #tell(): void {
    this.#timer = undefined;
    for (const [division, { positions, values }] of this.#waiting) {
      const listeners = [...this.#listeners]
        .filter(([wanted]) => division.startsWith(wanted))
        .flatMap(([, each]) => [...each]);
      if (listeners.length === 0) continue;
      for (const items of pieces([...positions.values()].map(toPosition))) {
        for (const listener of listeners) listener({ news: "positions", division, items });
      }
      for (const items of pieces([...values.values()].map(toValue))) {
        for (const listener of listeners) listener({ news: "values", division, items });
      }
    }
    this.#waiting.clear();
  }
}

function pieces<T>(items: T[]): T[][] {
  const count = Math.ceil(items.length / MOST_ITEMS);
  return Array.from({ length: count }, (_, n) => items.slice(n * MOST_ITEMS, (n + 1) * MOST_ITEMS));
}

const toPosition = ({ deviceId, at, lon, lat, speedKmh, direction, load }: StoredPosition): DevicePosition => ({
  deviceId,
  at: new Date(at).toISOString(),
  lon,
  lat,
  speedKmh,
  direction,
  load,
});

const toValue = ({ deviceId, factor, at, value, flag }: StoredReading): DeviceValue => ({
  deviceId,
  factor,
  at: new Date(at).toISOString(),
  value,
  flag,
});
