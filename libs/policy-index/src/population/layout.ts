/** Subjects of a segment. Columns, bitmaps and zone maps are laid out segment by segment, padded to whole blocks. */
export const SEGMENT = 65_536;
/** Subjects of a block: the unit that a zone map can skip. */
export const BLOCK = 4_096;
export const BLOCK_BYTES = BLOCK / 8;
/** Zones of a segment: one a block, then one for the whole segment. */
export const ZONES = SEGMENT / BLOCK + 1;
/** A zone: least code, greatest code (null among them), 1 when somebody lacks the fact, unused; 16 bits each. */
export const ZONE_SHORTS = 4;

/** How a column holds its codes; the numbers are those of the kernel. Sets of byte codes are tested by a table. */
export const KIND = { bits: 0, byte: 1, byteSet: 2, short: 3, wide: 4, smallSet: 5 } as const;
export type ColumnKind = "bits" | "byte" | "short" | "wide";

/**
 * Codes are ranks in the column's sorted dictionary. The two greatest codes are null and absent; in a wide column those of the
 * high part. Dictionaries hold at most `ranks` values, so that ranks never meet them.
 */
export const CODES = {
  bits: { ranks: 2, null: 2, absent: 3 },
  byte: { ranks: 254, null: 254, absent: 255 },
  short: { ranks: 65_534, null: 65_534, absent: 65_535 },
} as const;

/** A wide code is (high part << shift) | rest, the rest in `restBytes` bytes. */
export type ColumnLayout = { readonly kind: ColumnKind; readonly shift: number; readonly restBytes: number };

export function layoutFor(distinct: number): ColumnLayout {
  if (distinct <= CODES.bits.ranks) return { kind: "bits", shift: 0, restBytes: 0 };
  if (distinct <= CODES.byte.ranks) return { kind: "byte", shift: 0, restBytes: 0 };
  if (distinct <= CODES.short.ranks) return { kind: "short", shift: 0, restBytes: 0 };
  let shift = 1;
  while ((distinct - 1) >>> shift >= CODES.short.ranks) shift++;
  return { kind: "wide", shift, restBytes: shift <= 8 ? 1 : 2 };
}

/** Bytes of a segment's part of a column. */
export function columnBytes({ kind, restBytes }: ColumnLayout, blocks: number): number {
  const subjects = blocks * BLOCK;
  if (kind === "bits") return subjects / 4;
  return subjects * (kind === "byte" ? 1 : 2 + restBytes);
}

export function nullCode({ kind, shift }: ColumnLayout): number {
  return kind === "wide" ? (CODES.short.null << shift) >>> 0 : CODES[kind].null;
}

/** The part of a code that zone maps speak of. */
export function zoneCode({ shift }: ColumnLayout, code: number): number {
  return code >>> shift;
}

export function blocksOf(subjects: number): number {
  return Math.ceil(subjects / BLOCK);
}
