/** What somebody typed as yuan, with at most two decimals, in fen; undefined when it is no such amount. */
export function fenOf(typed: string): number | undefined {
  const plain = typed.trim().replaceAll(/[,，\s]/g, "");
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) return undefined;
  const [yuan = "0", rest = ""] = plain.split(".");
  return Number(yuan) * 100 + Number(rest.padEnd(2, "0"));
}

/** As one would type it: no decimals where there are none. */
export const typedYuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
