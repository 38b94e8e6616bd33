import { narrowBits } from "./narrow-bits";
import { narrowByteSet, narrowBytes, narrowSmallSet } from "./narrow-bytes";
import { narrowShorts, narrowWide } from "./narrow-shorts";

const TEST_BYTES: usize = 48;

/**
 * Takes out of both bitmaps of a block who fails a test, and out of `m` also who lacks the fact. `list` has room for the numbers of
 * the words in which somebody is still possible: later tests look at these only, without a branch on each word.
 */
export function narrowBlock(
  directory: usize,
  zone: usize,
  block: u32,
  blocks: u32,
  tests: usize,
  count: u32,
  m: usize,
  p: usize,
  list: usize,
): void {
  let words: usize = 64;
  for (let w: usize = 0; w < 64; w++) store<u8>(list + w, <u8>w);
  for (let t: u32 = 0; t < count; t++) {
    const test = tests + <usize>t * TEST_BYTES;
    const column = <usize>load<u32>(test, 4);
    if (isSure(zone + (column << 3), test)) continue;
    const data = <usize>load<u32>(directory + (column << 2));
    const kind = load<u32>(test);
    if (kind === 0) words = narrowBits(data, block, blocks, load<u32>(test, 8), load<u32>(test, 40), m, p) ? words : 0;
    else if (kind === 1) words = narrowBytes(data + ((<usize>block) << 12), test, m, p, list, words);
    else if (kind === 2) words = narrowByteSet(data + ((<usize>block) << 12), test, m, p, list, words);
    else if (kind === 5) words = narrowSmallSet(data + ((<usize>block) << 12), test, m, p, list, words);
    else if (kind === 3) words = narrowShorts(data, block, test, m, p, list, words);
    else words = narrowWide(data, block, blocks, test, m, p, list, words);
    if (words === 0) return;
  }
}

/** Whether every subject of the zone has the fact and passes. */
function isSure(z: usize, test: usize): bool {
  if (load<u16>(z, 4) !== 0) return false;
  const least = <u32>load<u16>(z);
  const most = <u32>load<u16>(z, 2);
  return least <= most && least >= load<u32>(test, 32) && most <= load<u32>(test, 36);
}
