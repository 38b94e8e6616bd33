const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on seconds say nothing. */
const COARSE = DAY;

/** 1:05:09; from a day on in days and hours: 2d 04h. */
export function leftInWords(ms: number): string {
  if (ms >= COARSE) return `${Math.floor(ms / DAY)}d ${two(Math.floor((ms % DAY) / HOUR))}h`;
  return `${Math.floor(ms / HOUR)}:${two(Math.floor((ms % HOUR) / MINUTE))}:${two(Math.floor((ms % MINUTE) / SECOND))}`;
}

const two = (value: number): string => String(value).padStart(2, "0");
