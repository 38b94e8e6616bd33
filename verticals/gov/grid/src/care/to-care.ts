import type { Care } from "../contract.ts";
import type { CareRow } from "../store/tables.ts";
import { daysBetween } from "../time.ts";

/** Only the worker of that grid needs the number; others see that there is one. */
export const toCare = (row: CareRow, today: string, seesPhone: boolean): Care => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  phone: row.phone && !seesPhone ? `${row.phone.slice(0, 3)}****${row.phone.slice(-4)}` : row.phone,
  address: row.address,
  grid: { code: row.grid_code, name: row.grid_name },
  point: { lon: row.lon, lat: row.lat },
  note: row.note,
  everyDays: row.every_days,
  lastVisitAt: row.last_visit_at?.toISOString() ?? null,
  dueOn: row.due_on,
  overdueDays: Math.max(0, daysBetween(row.due_on, today)),
});
