import type { Duty } from "@zhida/gov-grid/contract";
import type { Area } from "@zhida/places/contract";
import { expect, test } from "vitest";
import { gridRows } from "./grid-rows.ts";

const name = (zh: string) => ({ zh, en: zh });
const drawn = ["990122001001001", "990122001001002", "990122001001003"].map(
  (code) => ({ code, name: name(code) }) as Area,
);
const duty = (code: string): Duty => ({
  id: code,
  grid: { code, name: name(code) },
  worker: { id: "w", name: "丁强" },
  from: "2026-01-01",
  until: null,
});

test("grids that nobody looks after come first, and a grid that is no longer drawn is not lost", () => {
  const rows = gridRows(drawn, [duty("990122001001001"), duty("990122001009009"), duty("990122001001003")]);
  expect(rows.map(({ code, duty }) => [code.slice(-6), duty?.worker.name])).toEqual([
    ["001002", undefined],
    ["001001", "丁强"],
    ["001003", "丁强"],
    ["009009", "丁强"],
  ]);
});
