/** Years and months duration, held as signed months. */
export class YearsMonths {
  readonly kind = "years and months duration";
  readonly months: number;
  constructor(months: number) {
    this.months = months === 0 ? 0 : months;
  }
  toString(): string {
    const total = Math.abs(this.months);
    const years = Math.floor(total / 12);
    const months = total % 12;
    const sign = this.months < 0 ? "-" : "";
    if (total === 0) return "P0M";
    return `${sign}P${years > 0 ? `${years}Y` : ""}${months > 0 ? `${months}M` : ""}`;
  }
  toJSON(): string {
    return this.toString();
  }
}

/** Days and time duration, held as signed nanoseconds. */
export class DaysTime {
  readonly kind = "days and time duration";
  readonly nanos: bigint;
  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
  static ofSeconds(seconds: number): DaysTime {
    return new DaysTime(BigInt(seconds) * nanosPerSecond);
  }
  /** Absolute whole days, hours, minutes, seconds and the rest in nanoseconds. */
  parts(): { days: number; hours: number; minutes: number; seconds: number; nanos: number } {
    const total = this.nanos < 0n ? -this.nanos : this.nanos;
    const all = total / nanosPerSecond;
    return {
      days: Number(all / 86_400n),
      hours: Number((all / 3_600n) % 24n),
      minutes: Number((all / 60n) % 60n),
      seconds: Number(all % 60n),
      nanos: Number(total % nanosPerSecond),
    };
  }
  toString(): string {
    const { days, hours, minutes, seconds, nanos } = this.parts();
    if (this.nanos === 0n) return "PT0S";
    const fraction = nanos === 0 ? "" : `.${String(nanos).padStart(9, "0").replace(/0+$/, "")}`;
    const time =
      (hours ? `${hours}H` : "") +
      (minutes ? `${minutes}M` : "") +
      (seconds || fraction ? `${seconds}${fraction}S` : "");
    return `${this.nanos < 0n ? "-" : ""}P${days ? `${days}D` : ""}${time ? `T${time}` : ""}`;
  }
  toJSON(): string {
    return this.toString();
  }
}

export type Duration = YearsMonths | DaysTime;

export const nanosPerSecond = 1_000_000_000n;

const yearsMonthsPattern = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?$/;
const daysTimePattern = /^(-)?P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,9})\d*)?S)?)?$/;

/** ISO 8601 duration of one of the two FEEL kinds; null for a mixed or malformed one. */
export function parseDuration(text: string): Duration | null {
  const short = yearsMonthsPattern.exec(text);
  if (short && (short[2] ?? short[3]) !== undefined) {
    const months = Number(short[2] ?? 0) * 12 + Number(short[3] ?? 0);
    return Number.isSafeInteger(months) ? new YearsMonths(short[1] ? -months : months) : null;
  }
  const long = daysTimePattern.exec(text);
  if (!long || long.slice(2).every((part) => part === undefined)) return null;
  const [, sign, days = "0", hours = "0", minutes = "0", seconds = "0", fraction = ""] = long;
  const whole = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  const nanos = whole * nanosPerSecond + BigInt(fraction.padEnd(9, "0") || "0");
  return new DaysTime(sign ? -nanos : nanos);
}

export function isDuration(value: unknown): value is Duration {
  return value instanceof YearsMonths || value instanceof DaysTime;
}
