/** Two digits a byte; nibbles over 9, which no number has, as lower-case letters. */
export function decodeBcd(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  for (let at = start; at < end; at++) text += (bytes[at]! + 0x100).toString(16).slice(1);
  return text;
}

/** Filled up with zeros on the left. */
export function encodeBcd(text: string, length: number): Uint8Array {
  if (!/^[0-9a-f]*$/i.test(text) || text.length > length * 2) throw new RangeError(`not BCD of ${length} bytes`);
  const digits = text.padStart(length * 2, "0");
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}

const GMT8 = 8 * 3_600_000;

/** Epoch milliseconds of YY-MM-DD-hh-mm-ss in GMT+8, 2000 to 2099; undefined when it is no time. */
export function decodeTime(bytes: Uint8Array, at: number): number | undefined {
  const year = pair(bytes[at]!);
  const month = pair(bytes[at + 1]!);
  const day = pair(bytes[at + 2]!);
  const hour = pair(bytes[at + 3]!);
  const minute = pair(bytes[at + 4]!);
  const second = pair(bytes[at + 5]!);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60))
    return undefined;
  if (day > 28 && day > daysOf(year, month)) return undefined;
  return Date.UTC(2000 + year, month - 1, day, hour, minute, second) - GMT8;
}

/** Whole seconds of 2000 to 2099; no time is six zeros. */
export function encodeTime(time: number | undefined): Uint8Array {
  if (time === undefined) return new Uint8Array(6);
  const text = new Date(time + GMT8).toISOString();
  if (!text.startsWith("20")) throw new RangeError(`the year of ${text}`);
  return encodeBcd(text.replace(/\D/g, "").slice(2, 14), 6);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** NaN when a nibble is no digit. */
function pair(byte: number): number {
  const high = byte >> 4;
  const low = byte & 15;
  return high > 9 || low > 9 ? Number.NaN : high * 10 + low;
}
