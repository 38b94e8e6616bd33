const SHANGHAI = 8 * 3_600_000;

/** Epoch milliseconds of a QN, YYYYMMDDhhmmssZZZ in Asia/Shanghai; undefined when it is no such time. */
export function qnTime(qn: string): number | undefined {
  return qn.length === 17 ? timeOf(qn) : undefined;
}

/** Epoch milliseconds of DataTime, BeginTime and the like, YYYYMMDDhhmmss in Asia/Shanghai. */
export function dataTime(text: string): number | undefined {
  return text.length === 14 ? timeOf(text) : undefined;
}

export function qnOf(time: number): string {
  return new Date(time + SHANGHAI).toISOString().replace(/\D/g, "");
}

export function dataTimeOf(time: number): string {
  return qnOf(time).slice(0, 14);
}

function timeOf(text: string): number | undefined {
  const year = number(text, 0, 4);
  const month = number(text, 4, 6);
  const day = number(text, 6, 8);
  const hour = number(text, 8, 10);
  const minute = number(text, 10, 12);
  const second = number(text, 12, 14);
  const milli = text.length > 14 ? number(text, 14, 17) : 0;
  if (!(year >= 1970 && month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60))
    return undefined;
  if (!(milli >= 0) || day > daysOf(year, month)) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, milli) - SHANGHAI;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** NaN when a character is no digit. */
function number(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
