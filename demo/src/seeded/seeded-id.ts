/** UUIDv7s in ascending order from a counter: deterministic, yet with the shape and the index locality of real ones. */
export function seededIds(startedAt: Date, stream: number): () => string {
  const base = startedAt.getTime();
  let count = 0;
  return () => {
    const n = count++;
    const time = (base + Math.floor(n / 4096)).toString(16).padStart(12, "0");
    const sequence = (0x7000 | (n & 0xfff)).toString(16);
    const high = (0x8000 | (stream & 0x3fff)).toString(16);
    const tail = (scramble(n, stream) * 0x10000 + (scramble(stream, n) & 0xffff)).toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-${sequence}-${high}-${tail}`;
  };
}

function scramble(a: number, b: number): number {
  let x = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1);
  x ^= x >>> 15;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 13)) >>> 0;
}
