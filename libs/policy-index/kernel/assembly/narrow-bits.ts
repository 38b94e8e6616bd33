/**
 * Two bit planes hold the codes 0, 1, 2 (null) and 3 (absent). `accepted` has a bit for each of the first three.
 */
export function narrowBits(
  data: usize,
  block: u32,
  blocks: u32,
  accepted: u32,
  definite: u32,
  m: usize,
  p: usize,
): u64 {
  const low = data + ((<usize>block) << 9);
  const high = low + ((<usize>blocks) << 9);
  const zero = i64x2.splat(0);
  const ones = i64x2.splat(-1);
  const accept0 = accepted & 1 ? ones : zero;
  const accept1 = accepted & 2 ? ones : zero;
  const accept2 = accepted & 4 ? ones : zero;
  const tolerated = definite ? zero : ones;
  let some = zero;
  for (let w: usize = 0; w < 512; w += 16) {
    const a = v128.load(low + w);
    const b = v128.load(high + w);
    const absent = v128.and(v128.and(a, b), tolerated);
    const known = v128.or(v128.andnot(v128.bitselect(accept1, accept0, a), b), v128.and(v128.andnot(b, a), accept2));
    const left = v128.and(v128.load(p + w), v128.or(known, absent));
    v128.store(m + w, v128.and(v128.load(m + w), known));
    v128.store(p + w, left);
    some = v128.or(some, left);
  }
  return i64x2.extract_lane(some, 0) | i64x2.extract_lane(some, 1);
}
