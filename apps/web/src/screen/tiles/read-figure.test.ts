import { describe, expect, test } from "vitest";
import { ceilingFor, mayGo, readFigure, toneOfFigure } from "./read-figure.ts";
import { type TileRecord, TileRecords } from "./tile-record.ts";
import tiles from "./tiles.json" with { type: "json" };

const overdue: TileRecord = TileRecords.parse(tiles).find(({ code }) => code === "overdue")!;
const holding = (...roles: string[]) => ({ positions: [{ roles }] }) as unknown as Parameters<typeof ceilingFor>[1];

describe("a tile of the screen", () => {
  test("reads its figure from the field it names, and nothing where there is none", () => {
    expect(readFigure(overdue, { overdue: 7 })).toBe(7);
    expect(readFigure(overdue, { overdue: null })).toBeNull();
    expect(readFigure(overdue, undefined)).toBeNull();
  });

  test.each([
    [0, "calm"],
    [1, "alarm"],
    [40, "alarm"],
    [null, "plain"],
  ] as const)("shows %s in its tone", (figure, tone) => {
    expect(toneOfFigure(overdue, figure)).toBe(tone);
  });

  test("is open to a role as deep as the record says, to others not at all", () => {
    expect(ceilingFor(overdue, holding("department_head"))).toBe("breakdown");
    expect(ceilingFor(overdue, holding("department_head", "dispatcher"))).toBe("incident");
    expect(ceilingFor(overdue, holding("clerk"))).toBeNull();
    expect(mayGo("breakdown", "incident")).toBe(false);
    expect(mayGo("breakdown", "figure")).toBe(true);
  });

  test("of every record, names fields that the summary has", async () => {
    const { IncidentSummary } = await import("@zhida/gov-incidents/contract");
    const { MonitoringSummary } = await import("@zhida/gov-monitoring/contract");
    const summaries = { incidents: IncidentSummary, monitoring: MonitoringSummary };
    for (const { source, field } of TileRecords.parse(tiles)) {
      expect(Object.keys(summaries[source].shape)).toContain(field);
    }
  });
});
