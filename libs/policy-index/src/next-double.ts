/** The least double above; infinities stay. */
export function nextUp(value: number): number {
  return doubleAt(orderOf(value) + 1n, value);
}

/** The greatest double below. */
export function nextDown(value: number): number {
  return doubleAt(orderOf(value) - 1n, value);
}

const view = new DataView(new ArrayBuffer(8));

/** The position of a double on the number line; 0 for both zeros. */
export function orderOf(value: number): bigint {
  view.setFloat64(0, value === 0 ? 0 : value);
  const bits = view.getBigInt64(0);
  return bits >= 0n ? bits : -(bits & 0x7fff_ffff_ffff_ffffn);
}

export function doubleOfOrder(order: bigint): number {
  if (order < 0n) return -doubleOfOrder(-order);
  view.setBigInt64(0, order);
  return view.getFloat64(0);
}

function doubleAt(order: bigint, from: number): number {
  return Number.isFinite(from) ? doubleOfOrder(order) : from;
}
