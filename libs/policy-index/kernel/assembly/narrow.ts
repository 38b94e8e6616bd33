import { narrowBits } from "./narrow-bits";
import { narrowBytes, narrowByteSet } from "./narrow-bytes";
import { narrowShorts, narrowWide } from "./narrow-shorts";

const TEST_BYTES: usize = 48;

/** Takes out of both bitmaps of a block who fails a test, and out of `m` also who lacks the fact. */
export function narrowBlock(
  directory: usize,
  zone: usize,
  block: u32,
  blocks: u32,
  tests: usize,
  count: u32,
  m: usize,
  p: usize,
): void {
  for (let t: u32 = 0; t < count; t++) {
    const test = tests + (<usize>t) * TEST_BYTES;
    const column = <usize>load<u32>(test, 4);
    if (isSure(zone + (column << 3), test)) continue;
    const data = <usize>load<u32>(directory + (column << 2));
    const kind = load<u32>(test);
    let some: u64;
    if (kind == 0) some = narrowBits(data, block, blocks, load<u32>(test, 8), load<u32>(test, 40), m, p);
    else if (kind == 1) some = narrowBytes(data, block, test, m, p);
    else if (kind == 2) some = narrowByteSet(data, block, test, m, p);
    else if (kind == 3) some = narrowShorts(data, block, test, m, p);
    else some = narrowWide(data, block, blocks, test, m, p);
    if (some == 0) return;
  }
}

/** Whether every subject of the zone has the fact and passes. */
function isSure(z: usize, test: usize): bool {
  if (load<u16>(z, 4) != 0) return false;
  const least = <u32>load<u16>(z);
  const most = <u32>load<u16>(z, 2);
  return least <= most && least >= load<u32>(test, 32) && most <= load<u32>(test, 36);
}
