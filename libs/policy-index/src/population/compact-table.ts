import type { Delta } from "./delta.ts";
import { GrowingColumn } from "./growing-column.ts";
import { nullCode, SEGMENT } from "./layout.ts";
import { sealTable } from "./seal-table.ts";
import { isSet, liveBits } from "./subjects.ts";
import { ABSENT, openCodes, segmentsOf, type Table } from "./table.ts";

/** A table with the late subjects in it and without those that are gone. Unpacks one column at a time. */
export function* compactTable(table: Table, delta: Delta): Generator<void, Table> {
  const late = [...delta];
  const regionColumn = table.columns.length - 1;
  // As they are now: who goes while this runs is taken out of the new table afterwards.
  const live = liveBits(table).slice();
  const column = function* (fact: number): Generator<void, GrowingColumn> {
    const growing = yield* unpackColumn(table, fact, live);
    late.forEach(([, { region, values }], n) => {
      growing.set(table.size + n, fact === regionColumn ? region : values[fact]);
    });
    return growing;
  };
  return yield* sealTable({
    schema: table.schema,
    order: table.order,
    keys: {
      size: table.size + late.length,
      get: (row) => (row < table.size ? table.keys.get(row) : late[row - table.size]![0]),
    },
    column,
    isGone: (row) => row < table.size && !isSet(live, row),
  });
}

/** Values that only those have who are gone are left out. */
function* unpackColumn(table: Table, column: number, live: Uint8Array): Generator<void, GrowingColumn> {
  const { layout, dictionary } = table.columns[column]!;
  const isText = Array.isArray(dictionary);
  const growing = new GrowingColumn(isText);
  const none = nullCode(layout);
  for (let segment = 0; segment < segmentsOf(table); segment++) {
    const code = openCodes(table, column, segment);
    const start = segment * SEGMENT;
    const rows = Math.min(SEGMENT, table.size - start);
    for (let row = 0; row < rows; row++) {
      if (!isSet(live, start + row)) continue;
      const held = code(row);
      if (held !== ABSENT) growing.set(start + row, held === none ? null : dictionary[held]);
    }
    yield;
  }
  return growing;
}
