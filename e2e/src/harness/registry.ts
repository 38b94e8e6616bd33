import type { Page } from "playwright-core";
import { expect } from "vitest";
import { api } from "./api.ts";

type Job = { id: string; state: string; newRows: number; badRows: number; failure: string | null };

/** Imports rows into a registry as its data officer does: uploads a file, looks at what it would do, starts it, waits. */
export async function importRecords(
  officer: Page,
  dataset: string,
  rows: readonly [Record<string, string>, ...Record<string, string>[]],
): Promise<void> {
  const fields = Object.keys(rows[0]);
  const csv = [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ""))].map((line) => line.join(","));
  const upload = await officer.request.post(`/api/exchange/datasets/${dataset}/imports`, {
    headers: { "x-zhida-request": "1", "idempotency-key": crypto.randomUUID() },
    multipart: { file: { name: "births.csv", mimeType: "text/csv", buffer: Buffer.from(`${csv.join("\n")}\n`) } },
  });
  expect(upload.ok(), await upload.text()).toBe(true);
  const { job } = (await upload.json()) as { job: Job };
  const mapping = Object.fromEntries(fields.map((field) => [field, field]));
  await api(officer).post(`/api/exchange/imports/${job.id}/start`, { mapping });
  await expect
    .poll(() => api(officer).get<Job>(`/api/exchange/imports/${job.id}`), { timeout: 20_000 })
    .toMatchObject({ state: "done", newRows: rows.length, badRows: 0 });
}
