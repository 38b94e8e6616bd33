// AssemblyScript. Layouts are those of ../src/population/layout.ts; the same answers come from ../src/population/scan-segment.ts.
import { narrowBlock } from "./narrow";

/** Words of 64 subjects in a block of 4,096. */
const WORDS: usize = 64;
const BLOCK_BYTES: usize = WORDS * 8;
const BLOCKS: u32 = 16;
const TEST_BYTES: usize = 48;

/**
 * Runs a plan over one segment. `match` and `possible` receive one bit a subject. Returns possible * 2^32 + matches, the numbers
 * of bits; when it is 0 the bitmaps may not have been written.
 * `live` has a bit for every subject that is neither deleted nor overwritten. `scratch` holds four blocks of bits and a byte for each word of one.
 */
export function scanSegment(
  directory: usize,
  zones: usize,
  columns: u32,
  blocks: u32,
  live: usize,
  plan: usize,
  match: usize,
  possible: usize,
  scratch: usize,
): f64 {
  const common = load<u32>(plan);
  const rows = load<u32>(plan, 4);
  const commonTests = plan + 8;
  const firstRow = commonTests + <usize>common * TEST_BYTES;
  const zoneBytes = (<usize>columns) << 3;
  if (isDead(zones + <usize>BLOCKS * zoneBytes, commonTests, common)) return 0;
  let matched: u64 = 0;
  let candidates: u64 = 0;
  for (let block: u32 = 0; block < blocks; block++) {
    const at = <usize>block * BLOCK_BYTES;
    const zone = zones + <usize>block * zoneBytes;
    const m = match + at;
    const p = possible + at;
    if (isDead(zone, commonTests, common)) {
      memory.fill(m, 0, BLOCK_BYTES);
      memory.fill(p, 0, BLOCK_BYTES);
      continue;
    }
    memory.copy(m, live + at, BLOCK_BYTES);
    memory.copy(p, live + at, BLOCK_BYTES);
    narrowBlock(directory, zone, block, blocks, commonTests, common, m, p, scratch + 4 * BLOCK_BYTES);
    if (rows > 0) uniteRows(directory, zone, block, blocks, firstRow, rows, m, p, scratch);
    for (let w: usize = 0; w < BLOCK_BYTES; w += 8) {
      matched += popcnt<u64>(load<u64>(m + w));
      candidates += popcnt<u64>(load<u64>(p + w));
    }
  }
  return <f64>candidates * 4294967296.0 + <f64>matched;
}

/** The rows' disjunction within what the common tests left. Who matched an earlier row is not looked at again. */
function uniteRows(
  directory: usize,
  zone: usize,
  block: u32,
  blocks: u32,
  firstRow: usize,
  rows: u32,
  m: usize,
  p: usize,
  scratch: usize,
): void {
  const baseMatch = scratch;
  const basePossible = scratch + BLOCK_BYTES;
  const rowMatch = scratch + 2 * BLOCK_BYTES;
  const rowPossible = scratch + 3 * BLOCK_BYTES;
  memory.copy(baseMatch, m, BLOCK_BYTES);
  memory.copy(basePossible, p, BLOCK_BYTES);
  memory.fill(m, 0, BLOCK_BYTES);
  memory.fill(p, 0, BLOCK_BYTES);
  let row = firstRow;
  for (let r: u32 = 0; r < rows; r++) {
    const tests = load<u32>(row);
    row += 16;
    if (!isDead(zone, row, tests)) {
      for (let w: usize = 0; w < BLOCK_BYTES; w += 16) {
        const done = v128.load(m + w);
        v128.store(rowMatch + w, v128.andnot(v128.load(baseMatch + w), done));
        v128.store(rowPossible + w, v128.andnot(v128.load(basePossible + w), done));
      }
      narrowBlock(directory, zone, block, blocks, row, tests, rowMatch, rowPossible, scratch + 4 * BLOCK_BYTES);
      for (let w: usize = 0; w < BLOCK_BYTES; w += 16) {
        v128.store(m + w, v128.or(v128.load(m + w), v128.load(rowMatch + w)));
        v128.store(p + w, v128.or(v128.load(p + w), v128.load(rowPossible + w)));
      }
    }
    row += <usize>tests * TEST_BYTES;
  }
}

/** Whether some test fails for every subject of the zone: nobody lacks the fact, and no value is among the accepted. */
function isDead(zone: usize, tests: usize, count: u32): bool {
  for (let t: u32 = 0; t < count; t++) {
    const test = tests + <usize>t * TEST_BYTES;
    const z = zone + ((<usize>load<u32>(test, 4)) << 3);
    if (load<u16>(z, 4) !== 0 && load<u32>(test, 40) === 0) continue;
    const least = <u32>load<u16>(z);
    const most = <u32>load<u16>(z, 2);
    if (least > most || most < load<u32>(test, 16) || least > load<u32>(test, 20)) return true;
  }
  return false;
}
