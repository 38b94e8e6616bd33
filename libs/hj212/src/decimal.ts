const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** The number that a text of digits, with sign and point, is; undefined for any other text. */
export function decimal(text: string): number | undefined {
  const length = text.length;
  let at = 0;
  const sign = text.charCodeAt(0);
  if (sign === 45 || sign === 43) at = 1;
  let digits = 0;
  let mantissa = 0;
  let point = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + code - 48;
      digits++;
    } else if (code === 46 && point < 0) point = at;
    else return undefined;
  }
  if (digits === 0) return undefined;
  // Up to 15 digits both parts of the quotient are exact, and so is its rounding.
  if (digits > 15) return Number(text);
  const value = point < 0 ? mantissa : mantissa / POWERS[length - 1 - point]!;
  return sign === 45 ? -value : value;
}
