import { expect, test } from "vitest";
import { dateOf, dayOf } from "./local-date.ts";
import { isPublished, isWorkday } from "./workdays.ts";

/** Off from … to …, and the weekend days worked in return, by the notices of the State Council's General Office. */
const notices: [notice: string, off: [string, string][], worked: string[]][] = [
  [
    "国办发明电〔2022〕16号",
    [
      ["2022-12-31", "2023-01-02"],
      ["2023-01-21", "2023-01-27"],
      ["2023-04-05", "2023-04-05"],
      ["2023-04-29", "2023-05-03"],
      ["2023-06-22", "2023-06-24"],
      ["2023-09-29", "2023-10-06"],
    ],
    ["2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"],
  ],
  [
    "国办发明电〔2023〕7号",
    [
      ["2024-01-01", "2024-01-01"],
      ["2024-02-10", "2024-02-17"],
      ["2024-04-04", "2024-04-06"],
      ["2024-05-01", "2024-05-05"],
      ["2024-06-10", "2024-06-10"],
      ["2024-09-15", "2024-09-17"],
      ["2024-10-01", "2024-10-07"],
    ],
    ["2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12"],
  ],
  [
    "国办发明电〔2024〕12号",
    [
      ["2025-01-01", "2025-01-01"],
      ["2025-01-28", "2025-02-04"],
      ["2025-04-04", "2025-04-06"],
      ["2025-05-01", "2025-05-05"],
      ["2025-05-31", "2025-06-02"],
      ["2025-10-01", "2025-10-08"],
    ],
    ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  ],
  [
    "国办发明电〔2025〕7号",
    [
      ["2026-01-01", "2026-01-03"],
      ["2026-02-15", "2026-02-23"],
      ["2026-04-04", "2026-04-06"],
      ["2026-05-01", "2026-05-05"],
      ["2026-06-19", "2026-06-21"],
      ["2026-09-25", "2026-09-27"],
      ["2026-10-01", "2026-10-07"],
    ],
    ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  ],
];

test.each(notices)("every day of the year is as %s says", (_, off, worked) => {
  const year = worked[0]!.slice(0, 4);
  const free = new Set(off.flatMap(([from, to]) => range(from, to)));
  for (const date of range(`${year}-01-01`, `${year}-12-31`)) {
    const weekend = [0, 6].includes(new Date(date).getUTCDay());
    expect([date, isWorkday(date)]).toEqual([date, worked.includes(date) || (!weekend && !free.has(date))]);
  }
});

test("a year without a notice has weekends only and says so", () => {
  expect(isPublished(2026)).toBe(true);
  expect(isPublished(2099)).toBe(false);
  expect(isWorkday("2099-10-01")).toBe(true);
  expect(isWorkday("2099-10-03")).toBe(false);
});

function range(from: string, to: string): string[] {
  return Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, i) => dateOf(dayOf(from) + i));
}
