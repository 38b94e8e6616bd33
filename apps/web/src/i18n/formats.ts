const ZONE = "Asia/Shanghai";

export type Formats = {
  /** Integer fen → 1,234.50 with the currency. */
  money(fen: number): string;
  /** "2026-03-02" or an instant → 2026年3月2日. */
  date(value: string): string;
  /** Instant → 3月2日 09:30; with the year where it is not the year of `now`. */
  time(instant: string, now?: Date): string;
  weekday(date: string): string;
  /** "2026-03" → 2026年3月. */
  month(month: string): string;
  bytes(count: number): string;
};

export const chinese: Formats = formatsOf("zh-CN", (amount) => `${amount} 元`);
export const english: Formats = formatsOf("en-GB", (amount) => `¥${amount}`);

function formatsOf(locale: string, currency: (amount: string) => string): Formats {
  const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  const day = format({ year: "numeric", month: locale === "zh-CN" ? "long" : "short", day: "numeric" });
  const month = locale === "zh-CN" ? "long" : "short";
  const near = format({ month, day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const far = format({ year: "numeric", month, day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const weekday = format({ weekday: "long" });
  const wholeMonth = format({ year: "numeric", month: "long" });
  return {
    money: (fen) => currency(amount.format(fen / 100)),
    date: (value) => day.format(instantOf(value)),
    time: (value, now) => {
      const at = new Date(value);
      return (now && now.getFullYear() === at.getFullYear() ? near : far).format(at);
    },
    weekday: (value) => weekday.format(instantOf(value)),
    month: (value) => wholeMonth.format(instantOf(`${value}-01`)),
    bytes: (count) =>
      count < 1024 * 1024 ? `${number.format(Math.ceil(count / 1024))} KB` : `${number.format(count / 1024 / 1024)} MB`,
  };
}

/** A bare date is that day in China, whatever the clock of the device. */
const instantOf = (value: string): Date =>
  new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00+08:00` : value);
