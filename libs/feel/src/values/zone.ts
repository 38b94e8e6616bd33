/** An offset from UTC in seconds, or a region of the IANA time zone database whose offset depends on the day. */
export type Zone =
  | { readonly offset: number; readonly region?: undefined }
  | { readonly region: string; readonly offset?: undefined };

export const utc: Zone = { offset: 0 };

/** `Z`, `+08:00`, `+08:00:30` or `@Asia/Shanghai`; null when it is none of them. */
export function parseZone(text: string): Zone | null {
  if (text === "Z" || text === "z") return utc;
  if (text.startsWith("@")) return makeRegion(text.slice(1));
  const match = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [, sign, hours, minutes, seconds = "0"] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return makeOffset(sign === "-" ? -total : total);
}

/** At most 18 hours either way. */
export function makeOffset(seconds: number): Zone | null {
  return Math.abs(seconds) <= 18 * 3600 ? { offset: seconds === 0 ? 0 : seconds } : null;
}

export function zoneText(zone: Zone | undefined): string {
  if (zone === undefined) return "";
  if (zone.region !== undefined) return `@${zone.region}`;
  if (zone.offset === 0) return "Z";
  const total = Math.abs(zone.offset);
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const shown = (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, "0"));
  return `${zone.offset < 0 ? "-" : "+"}${shown.join(":")}`;
}

/** Seconds to add to UTC to get the wall clock, at a wall-clock second counted from 1970-01-01 as if it were UTC. */
export function offsetAt(zone: Zone, wallSecond: number): number {
  if (zone.region === undefined) return zone.offset;
  const first = regionOffset(zone.region, wallSecond);
  return regionOffset(zone.region, wallSecond - first);
}

/** The same at an instant, in seconds since 1970-01-01T00:00:00Z. */
export function offsetAtInstant(zone: Zone, utcSecond: number): number {
  return zone.region === undefined ? zone.offset : regionOffset(zone.region, utcSecond);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function makeRegion(region: string): Zone | null {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(region)) return null;
  try {
    clockOf(region);
    return { region };
  } catch {
    return null;
  }
}

function clockOf(region: string): Intl.DateTimeFormat {
  let clock = clocks.get(region);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat("en-u-ca-iso8601-hc-h23", {
      timeZone: region,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    clocks.set(region, clock);
  }
  return clock;
}

const furthestInstant = 8.64e12;

function regionOffset(region: string, utcSecond: number): number {
  const second = Math.max(-furthestInstant, Math.min(furthestInstant, utcSecond));
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clockOf(region).formatToParts(second * 1000)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: at = 0 } = parts;
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, at);
  return wall.getTime() / 1000 - Math.floor(second);
}
