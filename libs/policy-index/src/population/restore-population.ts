import type { FactSchema } from "../program.ts";
import { createArena } from "./arena.ts";
import { openKeys } from "./key-store.ts";
import type { Means } from "./main-table.ts";
import { openPopulation, type Population } from "./population.ts";
import { MAGIC, type SnapshotHead, VERSION } from "./snapshot.ts";
import { damaged, type SnapshotBytes, SnapshotError, SnapshotReader } from "./snapshot-reader.ts";
import type { Column } from "./table.ts";

export type RestoreOptions = Means & {
  /** The facts that programs speak of now; a snapshot with others is refused. */
  readonly schema: FactSchema;
};

/** Throws a SnapshotError when the bytes are damaged, of another version, or of another fact schema. */
export async function restorePopulation(
  bytes: SnapshotBytes,
  { schema, ...means }: RestoreOptions,
): Promise<Population> {
  const reader = new SnapshotReader(bytes);
  const start = Buffer.from(await reader.take(MAGIC.length + 4));
  if (start.toString("latin1", 0, MAGIC.length) !== MAGIC) throw damaged("it does not begin like one");
  const version = start.readUInt32LE(MAGIC.length);
  if (version !== VERSION)
    throw new SnapshotError("other_version", `The snapshot has version ${version}, not ${VERSION}`);
  const head = JSON.parse(Buffer.from(await reader.part()).toString()) as SnapshotHead;
  if (JSON.stringify(head.schema) !== JSON.stringify(schema)) {
    throw new SnapshotError("other_schema", "The snapshot was taken with other facts");
  }
  const arena = createArena();
  arena.allocate(head.end - arena.used);
  await reader.fill(new Uint8Array(arena.memory.buffer, 0, head.end));
  const columns: Column[] = [];
  for (const { layout, dictionary, distinct } of head.columns) {
    const values = typeof dictionary === "string" ? await numbers(reader, dictionary, distinct) : dictionary;
    columns.push({ layout, dictionary: values, histogram: await words(reader, 257) });
  }
  const runs = await words(reader, head.runs);
  const starts = await words(reader, Math.ceil(head.keys / 16));
  const text = new Uint8Array(head.keyBytes);
  await reader.fill(text);
  if ((await reader.part()).length > 0) throw damaged("it does not end where it should");
  const { order, size, directory, zones, live, end } = head;
  const keys = openKeys({ size: head.keys, starts, text });
  const table = { schema, order, size, arena, columns, directory, zones, live, end, keys, runs };
  const delta = new Map(
    head.delta.map(({ key, region, values }) => [key, { region, values: sparse(values, schema.length) }]),
  );
  return openPopulation(table, { ...means, delta });
}

async function numbers(
  reader: SnapshotReader,
  type: "int32" | "float64",
  length: number,
): Promise<Int32Array | Float64Array> {
  const array = type === "int32" ? new Int32Array(length) : new Float64Array(length);
  await reader.fill(new Uint8Array(array.buffer));
  return array;
}

async function words(reader: SnapshotReader, length: number): Promise<Uint32Array> {
  const array = new Uint32Array(length);
  await reader.fill(new Uint8Array(array.buffer));
  return array;
}

function sparse(
  values: SnapshotHead["delta"][number]["values"],
  length: number,
): (number | string | null | undefined)[] {
  const all = new Array<number | string | null | undefined>(length).fill(undefined);
  for (const [fact, value] of values) all[fact] = value;
  return all;
}
