/** One place up or down; at the end nothing changes. */
export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): Item[] {
  const to = at + by;
  const next = [...items];
  const [item, other] = [items[at], items[to]];
  if (!item || !other) return next;
  next[at] = other;
  next[to] = item;
  return next;
}
