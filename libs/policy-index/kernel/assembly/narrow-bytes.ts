const ABSENT: i8 = -1;

/** Codes of one byte from one to another. */
export function narrowBytes(data: usize, test: usize, m: usize, p: usize, list: usize, words: usize): usize {
  const bounds = <usize>load<u32>(test, 12);
  const low = load<u16>(bounds);
  const start = i8x16.splat(<i8>low);
  const span = i8x16.splat(<i8>(load<u16>(bounds, 2) - low));
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  let kept: usize = 0;
  for (let n: usize = 0; n < words; n++) {
    const w = (<usize>load<u8>(list + n)) << 3;
    const from = data + (w << 3);
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    const pass = bits(
      i8x16.le_u(i8x16.sub(a, start), span),
      i8x16.le_u(i8x16.sub(b, start), span),
      i8x16.le_u(i8x16.sub(c, start), span),
      i8x16.le_u(i8x16.sub(d, start), span),
    );
    kept = keep(m, p, list, kept, w, pass, lacking(a, b, c, d) & tolerated);
  }
  return kept;
}

/** Codes below 16: the table has a byte of ones for each that is accepted. */
export function narrowSmallSet(data: usize, test: usize, m: usize, p: usize, list: usize, words: usize): usize {
  const table = v128.load(<usize>load<u32>(test, 12));
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  let kept: usize = 0;
  for (let n: usize = 0; n < words; n++) {
    const w = (<usize>load<u8>(list + n)) << 3;
    const from = data + (w << 3);
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    const pass = bits(
      i8x16.swizzle(table, a),
      i8x16.swizzle(table, b),
      i8x16.swizzle(table, c),
      i8x16.swizzle(table, d),
    );
    kept = keep(m, p, list, kept, w, pass, lacking(a, b, c, d) & tolerated);
  }
  return kept;
}

/** Any codes of one byte. Bit h of byte l accepts the code 16h + l; the second half of the table is for h from 8 on. */
export function narrowByteSet(data: usize, test: usize, m: usize, p: usize, list: usize, words: usize): usize {
  const table = <usize>load<u32>(test, 12);
  const lower = v128.load(table);
  const upper = v128.load(table, 16);
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  let kept: usize = 0;
  for (let n: usize = 0; n < words; n++) {
    const w = (<usize>load<u8>(list + n)) << 3;
    const from = data + (w << 3);
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    const pass = bits(
      member(a, lower, upper),
      member(b, lower, upper),
      member(c, lower, upper),
      member(d, lower, upper),
    );
    kept = keep(m, p, list, kept, w, pass, lacking(a, b, c, d) & tolerated);
  }
  return kept;
}

@inline
function member(codes: v128, lower: v128, upper: v128): v128 {
  const nibble = i8x16.splat(15);
  const low = v128.and(codes, nibble);
  const high = v128.and(i16x8.shr_u(codes, 4), nibble);
  const row = v128.bitselect(
    i8x16.swizzle(lower, low),
    i8x16.swizzle(upper, low),
    i8x16.lt_u(high, i8x16.splat(8)),
  );
  const bit = i8x16.swizzle(i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128), high);
  return i8x16.eq(v128.and(row, bit), bit);
}

@inline
function lacking(a: v128, b: v128, c: v128, d: v128): u64 {
  const absent = i8x16.splat(ABSENT);
  return bits(i8x16.eq(a, absent), i8x16.eq(b, absent), i8x16.eq(c, absent), i8x16.eq(d, absent));
}

@inline
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    (<u64>i8x16.bitmask(a)) |
    ((<u64>i8x16.bitmask(b)) << 16) |
    ((<u64>i8x16.bitmask(c)) << 32) |
    ((<u64>i8x16.bitmask(d)) << 48)
  );
}

@inline
function keep(m: usize, p: usize, list: usize, kept: usize, w: usize, pass: u64, lacks: u64): usize {
  const still = load<u64>(p + w) & (pass | lacks);
  store<u64>(m + w, load<u64>(m + w) & pass);
  store<u64>(p + w, still);
  store<u8>(list + kept, <u8>(w >> 3));
  return kept + <usize>(still !== 0);
}
