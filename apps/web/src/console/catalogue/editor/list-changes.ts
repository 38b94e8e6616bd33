/** Moves one element of a list to another place, in the list itself. */
export function moveWithin<T>(list: T[], from: number, to: number): void {
  const [moved] = list.splice(from, 1);
  if (moved !== undefined) list.splice(to, 0, moved);
}

/** The first of `base-1`, `base-2` … that nobody has. */
export function freeName(base: string, taken: Iterable<string>, join = "-"): string {
  const names = new Set(taken);
  for (let n = 1; ; n++) {
    const name = `${base}${join}${n}`;
    if (!names.has(name)) return name;
  }
}
