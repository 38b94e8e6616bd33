/** The keys in the order of arrival. */
export type Keys = { readonly size: number; get(row: number): string };

/** Where the subjects that arrived go: `from[position]` is the place in the order of arrival; `runs` begin a new order of keys. */
export type SubjectOrder = { readonly from: Uint32Array; readonly runs: Uint32Array };

/** By region and then by key, or by key alone. A key may come once. */
export function* orderSubjects(
  keys: Keys,
  regionRanks: Uint32Array,
  regions: number,
  isGone: (row: number) => boolean,
): Generator<void, SubjectOrder> {
  const runs = new Uint32Array(regions + 1);
  for (let row = 0; row < keys.size; row++) if (!isGone(row)) runs[regionRanks[row]! + 1]!++;
  for (let region = 0; region < regions; region++) runs[region + 1]! += runs[region]!;
  const from = new Uint32Array(runs[regions] ?? 0);
  const next = runs.slice();
  for (let row = 0; row < keys.size; row++) if (!isGone(row)) from[next[regionRanks[row]!]!++] = row;
  for (let region = 0; region < regions; region++) {
    sortRun(keys, from.subarray(runs[region], runs[region + 1]));
    yield;
  }
  return { from, runs };
}

function sortRun(keys: Keys, run: Uint32Array): void {
  let isSorted = true;
  const texts: string[] = [];
  for (const row of run) {
    const key = keys.get(row);
    const last = texts.at(-1);
    if (last !== undefined && last >= key) isSorted = false;
    texts.push(key);
  }
  if (isSorted) return;
  const places = texts.map((key, place) => ({ key, row: run[place]! }));
  places.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  places.forEach(({ key, row }, place) => {
    if (key === places[place + 1]?.key) throw new RangeError("A subject came twice");
    run[place] = row;
  });
}
