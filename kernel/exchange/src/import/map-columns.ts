import type { ColumnMapping, Dataset } from "../contract.ts";
import { refuse } from "../refusals.ts";

/** Proposes a field for each column whose heading is the field's name or title in either language. */
export function mapColumns(columns: readonly string[], dataset: Dataset): ColumnMapping {
  const byName = new Map<string, string>();
  for (const [field, { title }] of Object.entries(dataset.fields)) {
    for (const name of [title.en, title.zh, field]) byName.set(plain(name), field);
  }
  const mapping: ColumnMapping = {};
  const taken = new Set<string>();
  for (const column of columns) {
    const field = byName.get(plain(column));
    if (column === "" || field === undefined || taken.has(field)) continue;
    mapping[column] = field;
    taken.add(field);
  }
  return mapping;
}

/** Refuses columns that the file has not, fields that the dataset has not, and a field with two columns. */
export function requireMapping(mapping: ColumnMapping, columns: readonly string[], dataset: Dataset): void {
  const fields = Object.values(mapping);
  const wrong = Object.entries(mapping)
    .filter(
      ([column, field], i) => !columns.includes(column) || !(field in dataset.fields) || fields.indexOf(field) !== i,
    )
    .map(([column]) => column);
  if (wrong.length > 0) throw refuse("wrong_mapping", { params: { columns: wrong.join("、") } });
  const missing = unmappedFields(mapping, dataset);
  if (missing.length > 0) {
    throw refuse("unmapped_fields", {
      params: { fields: missing.map((field) => dataset.fields[field]?.title.zh).join("、") },
    });
  }
}

/** Fields without which no row can be good. */
export function unmappedFields(mapping: ColumnMapping, dataset: Dataset): string[] {
  const mapped = new Set(Object.values(mapping));
  const needed = Object.entries(dataset.fields).filter(([, { required }]) => required);
  const names = new Set([dataset.subjectKey, ...(dataset.keyFields ?? []), ...needed.map(([field]) => field)]);
  return [...names].filter((field) => !mapped.has(field));
}

/** Without spaces, brackets and what stands in them, in small letters. */
const plain = (heading: string): string =>
  heading
    .normalize("NFKC")
    .replace(/\(.*?\)|\[.*?\]|【.*?】|[\s*:]/g, "")
    .toLowerCase();
