const ABSENT: i8 = -1;

/** Codes of one byte in sorted ranges. */
export function narrowBytes(data: usize, block: u32, test: usize, m: usize, p: usize): u64 {
  const ranges = load<u32>(test, 8);
  const bounds = <usize>load<u32>(test, 12);
  const absent = i8x16.splat(ABSENT);
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  let from = data + ((<usize>block) << 12);
  let some: u64 = 0;
  if (ranges == 1) {
    const low = load<u16>(bounds);
    const start = i8x16.splat(<i8>low);
    const span = i8x16.splat(<i8>(load<u16>(bounds, 2) - low));
    for (let w: usize = 0; w < 512; w += 8, from += 64) {
      const left = load<u64>(p + w);
      if (left == 0) continue;
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
      const lacks = bits(i8x16.eq(a, absent), i8x16.eq(b, absent), i8x16.eq(c, absent), i8x16.eq(d, absent));
      const still = left & (pass | (lacks & tolerated));
      store<u64>(m + w, load<u64>(m + w) & pass);
      store<u64>(p + w, still);
      some |= still;
    }
    return some;
  }
  for (let w: usize = 0; w < 512; w += 8, from += 64) {
    const left = load<u64>(p + w);
    if (left == 0) continue;
    let pass: u64 = 0;
    let lacks: u64 = 0;
    for (let lane: usize = 0; lane < 4; lane++) {
      const codes = v128.load(from + (lane << 4));
      let found = i8x16.splat(0);
      for (let r: u32 = 0; r < ranges; r++) {
        const bound = bounds + ((<usize>r) << 2);
        const low = load<u16>(bound);
        const span = i8x16.splat(<i8>(load<u16>(bound, 2) - low));
        found = v128.or(found, i8x16.le_u(i8x16.sub(codes, i8x16.splat(<i8>low)), span));
      }
      pass |= (<u64>i8x16.bitmask(found)) << (<u64>lane << 4);
      lacks |= (<u64>i8x16.bitmask(i8x16.eq(codes, absent))) << (<u64>lane << 4);
    }
    const still = left & (pass | (lacks & tolerated));
    store<u64>(m + w, load<u64>(m + w) & pass);
    store<u64>(p + w, still);
    some |= still;
  }
  return some;
}

/** Codes of one byte in a set of 256 bits, in the order [low nibble][high nibble]: byte n and n + 16 hold the high nibbles 0–7 and 8–15. */
export function narrowByteSet(data: usize, block: u32, test: usize, m: usize, p: usize): u64 {
  const table = <usize>load<u32>(test, 12);
  const lower = v128.load(table);
  const upper = v128.load(table, 16);
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  let from = data + ((<usize>block) << 12);
  let some: u64 = 0;
  for (let w: usize = 0; w < 512; w += 8, from += 64) {
    const left = load<u64>(p + w);
    if (left == 0) continue;
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    const absent = i8x16.splat(ABSENT);
    const pass = bits(
      member(a, lower, upper),
      member(b, lower, upper),
      member(c, lower, upper),
      member(d, lower, upper),
    );
    const lacks = bits(i8x16.eq(a, absent), i8x16.eq(b, absent), i8x16.eq(c, absent), i8x16.eq(d, absent));
    const still = left & (pass | (lacks & tolerated));
    store<u64>(m + w, load<u64>(m + w) & pass);
    store<u64>(p + w, still);
    some |= still;
  }
  return some;
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
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    (<u64>i8x16.bitmask(a)) |
    ((<u64>i8x16.bitmask(b)) << 16) |
    ((<u64>i8x16.bitmask(c)) << 32) |
    ((<u64>i8x16.bitmask(d)) << 48)
  );
}
