const ABSENT: i16 = -1;

/** Codes of two bytes in sorted ranges. */
export function narrowShorts(data: usize, block: u32, test: usize, m: usize, p: usize): u64 {
  const ranges = load<u32>(test, 8);
  const bounds = <usize>load<u32>(test, 12);
  const absent = i16x8.splat(ABSENT);
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  let from = data + ((<usize>block) << 13);
  let some: u64 = 0;
  for (let w: usize = 0; w < 512; w += 8, from += 128) {
    const left = load<u64>(p + w);
    if (left == 0) continue;
    let pass: u64 = 0;
    for (let r: u32 = 0; r < ranges; r++) {
      const bound = bounds + ((<usize>r) << 2);
      const low = load<u16>(bound);
      pass |= within(from, i16x8.splat(<i16>low), i16x8.splat(<i16>(load<u16>(bound, 2) - low)));
    }
    const still = left & (pass | (within(from, absent, i16x8.splat(0)) & tolerated));
    store<u64>(m + w, load<u64>(m + w) & pass);
    store<u64>(p + w, still);
    some |= still;
  }
  return some;
}

/**
 * Codes of more than two bytes: the high part in one array, the rest in another. Bounds are pairs of whole codes; only who shares
 * the high part of a bound is looked up in the second array.
 */
export function narrowWide(data: usize, block: u32, blocks: u32, test: usize, m: usize, p: usize): u64 {
  const ranges = load<u32>(test, 8);
  const bounds = <usize>load<u32>(test, 12);
  const shift = load<u32>(test, 24);
  const restBytes = load<u32>(test, 28);
  const absent = i16x8.splat(ABSENT);
  const zero = i16x8.splat(0);
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  let from = data + ((<usize>block) << 13);
  let rest = data + ((<usize>blocks) << 13) + ((<usize>block) << 12) * restBytes;
  let some: u64 = 0;
  for (let w: usize = 0; w < 512; w += 8, from += 128, rest += (<usize>restBytes) << 6) {
    const left = load<u64>(p + w);
    if (left == 0) continue;
    let pass: u64 = 0;
    for (let r: u32 = 0; r < ranges; r++) {
      const bound = bounds + ((<usize>r) << 3);
      const least = load<u32>(bound);
      const most = load<u32>(bound, 4);
      const low = least >> shift;
      const high = most >> shift;
      if (high > low + 1) pass |= within(from, i16x8.splat(<i16>(low + 1)), i16x8.splat(<i16>(high - low - 2)));
      let edge = left & ~pass & (within(from, i16x8.splat(<i16>low), zero) | within(from, i16x8.splat(<i16>high), zero));
      while (edge != 0) {
        const i = <usize>ctz<u64>(edge);
        const tail = restBytes == 1 ? <u32>load<u8>(rest + i) : <u32>load<u16>(rest + (i << 1));
        const code = ((<u32>load<u16>(from + (i << 1))) << shift) | tail;
        if (code >= least && code <= most) pass |= (<u64>1) << (<u64>i);
        edge &= edge - 1;
      }
    }
    const still = left & (pass | (within(from, absent, zero) & tolerated));
    store<u64>(m + w, load<u64>(m + w) & pass);
    store<u64>(p + w, still);
    some |= still;
  }
  return some;
}

/** One bit for each of 64 codes: start <= code <= start + span. */
@inline
function within(from: usize, start: v128, span: v128): u64 {
  return (
    (<u64>pair(from, start, span)) |
    ((<u64>pair(from + 32, start, span)) << 16) |
    ((<u64>pair(from + 64, start, span)) << 32) |
    ((<u64>pair(from + 96, start, span)) << 48)
  );
}

@inline
function pair(from: usize, start: v128, span: v128): i32 {
  return i8x16.bitmask(
    i8x16.narrow_i16x8_s(
      i16x8.le_u(i16x8.sub(v128.load(from), start), span),
      i16x8.le_u(i16x8.sub(v128.load(from, 16), start), span),
    ),
  );
}
