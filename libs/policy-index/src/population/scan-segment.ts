import type { ScanSegment } from "./kernel.ts";
import { BLOCK, BLOCK_BYTES, KIND, ZONE_SHORTS, ZONES } from "./layout.ts";
import { ABSENT } from "./table.ts";

const TEST_WORDS = 12;

/** The kernel without SIMD: a subject at a time, on the same memory and plans. */
export function plainScanSegment(memory: WebAssembly.Memory): ScanSegment {
  return (directory, zones, columns, blocks, live, plan, match, possible) => {
    const { buffer } = memory;
    const words = new Uint32Array(buffer);
    const bytes = new Uint8Array(buffer);
    const shorts = new Uint16Array(buffer);
    const [common, rows] = [words[plan >> 2]!, words[(plan >> 2) + 1]!];
    const firstTest = (plan >> 2) + 2;

    const isDead = (zone: number, test: number, count: number): boolean => {
      for (let end = test + count * TEST_WORDS; test < end; test += TEST_WORDS) {
        const at = (zones >> 1) + (zone * columns + words[test + 1]!) * ZONE_SHORTS;
        const [least, most] = [shorts[at]!, shorts[at + 1]!];
        if (
          (shorts[at + 2] === 0 || words[test + 10] === 1) &&
          (least > most || most < words[test + 4]! || least > words[test + 5]!)
        )
          return true;
      }
      return false;
    };
    const codeOf = (test: number, row: number): number => {
      const data = words[(directory >> 2) + words[test + 1]!]!;
      const kind = words[test]!;
      if (kind === KIND.bits) {
        const code =
          ((bytes[data + (row >> 3)]! >> (row & 7)) & 1) |
          (((bytes[data + blocks * BLOCK_BYTES + (row >> 3)]! >> (row & 7)) & 1) << 1);
        return code === 3 ? ABSENT : code;
      }
      if (kind === KIND.byte || kind === KIND.byteSet || kind === KIND.smallSet)
        return bytes[data + row] === 255 ? ABSENT : bytes[data + row]!;
      const high = shorts[(data >> 1) + row]!;
      if (high === 0xffff) return ABSENT;
      if (kind === KIND.short) return high;
      const rest = data + blocks * BLOCK * 2;
      return (
        ((high << words[test + 6]!) | (words[test + 7] === 1 ? bytes[rest + row]! : shorts[(rest >> 1) + row]!)) >>> 0
      );
    };
    const accepts = (test: number, code: number): boolean => {
      const [kind, count, bounds] = [words[test]!, words[test + 2]!, words[test + 3]!];
      if (kind === KIND.bits) return ((count >> code) & 1) === 1;
      if (kind === KIND.byteSet)
        return ((bytes[bounds + (code & 15) + (code >> 7) * 16]! >> ((code >> 4) & 7)) & 1) === 1;
      if (kind === KIND.smallSet) return code < 16 && bytes[bounds + code] === 0xff;
      for (let range = 0; range < count; range++) {
        if (kind === KIND.wide) {
          const at = (bounds >> 2) + range * 2;
          if (code >= words[at]! && code <= words[at + 1]!) return true;
        } else {
          const at = (bounds >> 1) + range * 2;
          if (code >= shorts[at]! && code <= shorts[at + 1]!) return true;
        }
      }
      return false;
    };
    /** 2 passes all, 1 undecided, 0 fails one. */
    const truth = (test: number, count: number, row: number): number => {
      let least = 2;
      for (let end = test + count * TEST_WORDS; test < end; test += TEST_WORDS) {
        const code = codeOf(test, row);
        if (code === ABSENT) {
          if (words[test + 10] === 1) return 0;
          least = 1;
        } else if (!accepts(test, code)) return 0;
      }
      return least;
    };
    const ofRows = (row: number): number => {
      let most = 0;
      let at = firstTest + common * TEST_WORDS;
      for (let n = 0; n < rows && most < 2; n++) {
        const count = words[at]!;
        most = Math.max(most, truth(at + 4, count, row));
        at += 4 + count * TEST_WORDS;
      }
      return most;
    };

    if (isDead(ZONES - 1, firstTest, common)) return 0;
    let [matched, candidates] = [0, 0];
    bytes.fill(0, match, match + blocks * BLOCK_BYTES);
    bytes.fill(0, possible, possible + blocks * BLOCK_BYTES);
    for (let block = 0; block < blocks; block++) {
      if (isDead(block, firstTest, common)) continue;
      for (let row = block * BLOCK; row < (block + 1) * BLOCK; row++) {
        if (((bytes[live + (row >> 3)]! >> (row & 7)) & 1) === 0) continue;
        let found = truth(firstTest, common, row);
        if (found > 0 && rows > 0) found = Math.min(found, ofRows(row));
        if (found === 0) continue;
        bytes[possible + (row >> 3)]! |= 1 << (row & 7);
        candidates++;
        if (found === 1) continue;
        bytes[match + (row >> 3)]! |= 1 << (row & 7);
        matched++;
      }
    }
    return candidates * 2 ** 32 + matched;
  };
}
