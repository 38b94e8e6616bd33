import type { CheckFinding } from "@zhida/matching/contract";

type Severity = CheckFinding["severity"];

export type Faults = {
  /** Rows and columns as the grid counts them. */
  ofCell(row: number, column: number): Severity | undefined;
  ofColumn(column: number): Severity | undefined;
  ofRow(row: number): Severity | undefined;
  at(row: number, column: number): CheckFinding[];
};

/** Where the check list finds fault in one table, quickly asked cell by cell. */
export function findingsIn(findings: readonly CheckFinding[], decision: string): Faults {
  const own = findings.filter(({ element }) => element === decision);
  const cells = new Map<string, Severity>();
  const columns = new Map<number, Severity>();
  const rows = new Map<number, Severity>();
  const worse = <Key>(map: Map<Key, Severity>, key: Key, severity: Severity) =>
    map.get(key) !== "error" && map.set(key, severity);
  for (const { severity, row, column, rows: together } of own) {
    if (row !== null && column !== null) worse(cells, `${row}/${column}`, severity);
    else if (column !== null) worse(columns, column, severity);
    for (const each of row === null ? together : [row]) worse(rows, each, severity);
  }
  return {
    ofCell: (row, column) => cells.get(`${row + 1}/${column + 1}`),
    ofColumn: (column) => columns.get(column + 1),
    ofRow: (row) => rows.get(row + 1),
    at: (row, column) =>
      own.filter((each) =>
        each.row === null
          ? each.rows.includes(row + 1)
          : each.row === row + 1 && (each.column === null || each.column === column + 1),
      ),
  };
}
