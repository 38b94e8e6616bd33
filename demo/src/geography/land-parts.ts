import type { Mesh } from "./mesh.ts";

/** Cells of the same kind that hang together, each group under its own label: `forest 3`. */
export function groupCells(mesh: Mesh, kinds: readonly string[]): string[] {
  const labels: string[] = kinds.map(() => "");
  let groups = 0;
  for (const [start, kind] of kinds.entries()) {
    if (!kind || labels[start]) continue;
    const label = `${kind} ${groups++}`;
    const waiting = [start];
    labels[start] = label;
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      for (const next of mesh.neighbours(cell)) {
        if (labels[next] || kinds[next] !== kind) continue;
        labels[next] = label;
        waiting.push(next);
      }
    }
  }
  return labels;
}
