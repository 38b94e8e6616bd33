import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

export const HitPolicy = z.enum(["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"]);
export type HitPolicy = z.infer<typeof HitPolicy>;

const Text = z.string().max(10_000);
const XmlId = z.string().max(200);

/** An input column. `id` keeps what the model says of it beyond this view; a new column has none. */
export const TableInput = z.strictObject({
  id: XmlId.optional(),
  label: Text,
  expression: Text,
  typeRef: z.string().max(100).optional(),
  /** Unary tests that every value must pass. */
  values: Text.optional(),
});
export const TableOutput = z.strictObject({
  id: XmlId.optional(),
  label: Text.optional(),
  name: z.string().max(100).optional(),
  typeRef: z.string().max(100).optional(),
  values: Text.optional(),
  /** The result where no row applies. */
  otherwise: Text.optional(),
});
export const TableRow = z.strictObject({
  id: XmlId.optional(),
  description: Text.optional(),
  inputs: z.array(Text),
  outputs: z.array(Text),
  annotations: z.array(Text),
});
export type TableRow = z.infer<typeof TableRow>;

/** The decision table of one decision (or knowledge model), as an editor shows it. */
export const DecisionTable = z.strictObject({
  decision: z.string().max(200),
  hitPolicy: HitPolicy,
  aggregation: z.enum(["SUM", "COUNT", "MIN", "MAX"]).optional(),
  inputs: z.array(TableInput).max(100),
  outputs: z.array(TableOutput).min(1).max(50),
  /** Names of the annotation columns, e.g. 依据. */
  annotations: z.array(z.string().max(200)).max(20),
  rows: z.array(TableRow).max(20_000),
});
export type DecisionTable = z.infer<typeof DecisionTable>;

export const Dmn = z.string().max(3_000_000);
export const ReadTables = z.object({ dmn: Dmn });
export const Tables = z.object({ items: z.array(DecisionTable) });
/** Puts the table in place of the one of the same decision; everything else in the model stays as it is. */
export const WriteTable = z.object({ dmn: Dmn, table: DecisionTable });
export const WrittenModel = z.object({ dmn: z.string() });

/** A cell of an imported sheet that cannot be taken. Row and column count as the spreadsheet does. */
export const BadCell = z.object({ row: z.int(), column: z.int(), cell: z.string(), message: LocalizedText });
export type BadCell = z.infer<typeof BadCell>;

/** What an uploaded sheet holds; nothing is saved. `table` and `dmn` are null when a cell is bad. */
export const TableImport = z.object({
  table: DecisionTable.nullable(),
  dmn: z.string().nullable(),
  badCells: z.array(BadCell),
});
export type TableImport = z.infer<typeof TableImport>;
