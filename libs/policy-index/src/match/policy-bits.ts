import { setBit } from "./bitmap.ts";
import type { RowTable } from "./row-table.ts";

/** Policies with at least one of some rows. `bits` are overwritten as far as the policies of the table go. */
export function policyBits(table: RowTable, rows: Uint32Array, bits: Uint32Array): Uint32Array {
  const first = table.firstExtra >>> 5;
  bits.set(first === rows.length ? rows : rows.subarray(0, first));
  for (let word = first; word < rows.length; word++) {
    for (let left = rows[word] as number; left !== 0; left &= left - 1) {
      const extra = (word << 5) + 31 - Math.clz32(left & -left) - table.firstExtra;
      setBit(bits, table.extraPolicy[extra] as number);
    }
  }
  return bits;
}
