const ABSENT: i16 = -1;

/** Codes of two bytes in sorted ranges. */
export function narrowShorts(data: usize, block: u32, test: usize, m: usize, p: usize, list: usize, words: usize): usize {
  const ranges = load<u32>(test, 8);
  const bounds = <usize>load<u32>(test, 12);
  const absent = i16x8.splat(ABSENT);
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  const start = data + ((<usize>block) << 13);
  let kept: usize = 0;
  for (let n: usize = 0; n < words; n++) {
    const w = (<usize>load<u8>(list + n)) << 3;
    const from = start + (w << 4);
    const left = load<u64>(p + w);
    let pass: u64 = 0;
    for (let r: u32 = 0; r < ranges; r++) {
      const bound = bounds + ((<usize>r) << 2);
      const low = load<u16>(bound);
      pass |= within(from, i16x8.splat(<i16>low), i16x8.splat(<i16>(load<u16>(bound, 2) - low)));
    }
    const still = left & (pass | (within(from, absent, i16x8.splat(0)) & tolerated));
    store<u64>(m + w, load<u64>(m + w) & pass);
    store<u64>(p + w, still);
    store<u8>(list + kept, <u8>(w >> 3));
    kept += <usize>(still !== 0);
  }
  return kept;
}

/**
 * Codes of more than two bytes: the high part in one array, the rest in another. Bounds are pairs of whole codes; only who shares
 * the high part of a bound is looked up in the second array.
 */
export function narrowWide(data: usize, block: u32, blocks: u32, test: usize, m: usize, p: usize, list: usize, words: usize): usize {
  const ranges = load<u32>(test, 8);
  const bounds = <usize>load<u32>(test, 12);
  const shift = load<u32>(test, 24);
  const restBytes = load<u32>(test, 28);
  const mask = ((<u32>1) << shift) - 1;
  const absent = i16x8.splat(ABSENT);
  const zero = i16x8.splat(0);
  const tolerated: u64 = load<u32>(test, 40) ? 0 : -1;
  const start = data + ((<usize>block) << 13);
  const restStart = data + ((<usize>blocks) << 13) + ((<usize>block) << 12) * restBytes;
  let kept: usize = 0;
  for (let n: usize = 0; n < words; n++) {
    const w = (<usize>load<u8>(list + n)) << 3;
    const from = start + (w << 4);
    const rest = restStart + (w << 3) * restBytes;
    const left = load<u64>(p + w);
    let pass: u64 = 0;
    for (let r: u32 = 0; r < ranges; r++) {
      const bound = bounds + ((<usize>r) << 3);
      const least = load<u32>(bound);
      const most = load<u32>(bound, 4);
      const low = least >> shift;
      const high = most >> shift;
      const isLowSure = (least & mask) === 0;
      const isHighSure = (most & mask) === mask;
      const first = isLowSure ? low : low + 1;
      const end = isHighSure ? high + 1 : high;
      if (end > first) pass |= within(from, i16x8.splat(<i16>first), i16x8.splat(<i16>(end - first - 1)));
      let edge: u64 = isLowSure ? 0 : within(from, i16x8.splat(<i16>low), zero);
      if (!isHighSure) edge |= within(from, i16x8.splat(<i16>high), zero);
      edge &= left & ~pass;
      while (edge !== 0) {
        const i = <usize>ctz<u64>(edge);
        const tail = restBytes === 1 ? <u32>load<u8>(rest + i) : <u32>load<u16>(rest + (i << 1));
        const code = ((<u32>load<u16>(from + (i << 1))) << shift) | tail;
        if (code >= least && code <= most) pass |= (<u64>1) << (<u64>i);
        edge &= edge - 1;
      }
    }
    const still = left & (pass | (within(from, absent, zero) & tolerated));
    store<u64>(m + w, load<u64>(m + w) & pass);
    store<u64>(p + w, still);
    store<u8>(list + kept, <u8>(w >> 3));
    kept += <usize>(still !== 0);
  }
  return kept;
}

/** One bit for each of 64 codes: start <= code <= start + span. */
@inline
function within(from: usize, low: v128, span: v128): u64 {
  return (
    (<u64>pair(from, low, span)) |
    ((<u64>pair(from + 32, low, span)) << 16) |
    ((<u64>pair(from + 64, low, span)) << 32) |
    ((<u64>pair(from + 96, low, span)) << 48)
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
