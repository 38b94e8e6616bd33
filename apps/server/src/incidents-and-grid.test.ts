import type { IncidentOutcome } from "@zhida/gov-grid";
import { newId } from "@zhida/platform";
import { expect, test } from "vitest";
import { outcomesForGrid } from "./incidents-and-grid.ts";

const told: IncidentOutcome[] = [];
const [listener] =
  outcomesForGrid({
    recordOutcome: async (_work, outcome) => {
      told.push(outcome);
    },
  }).subscriptions ?? [];

const ended = (over: object) => ({
  id: newId(),
  type: "incidents.incident-ended",
  source: "/zhida/incidents",
  subject: newId(),
  division: "990122",
  time: "2026-03-02T01:00:00.000Z",
  data: {
    incidentId: newId(),
    division: "990122",
    category: "URBN-001",
    source: "grid",
    state: "closed",
    onTheSpot: false,
    result: "solved",
    organisation: "990122-URBN",
    community: "990122001001",
    grid: "990122001001001",
    reportedBy: newId(),
    reportedAt: "2026-03-02T00:00:00.000Z",
    endedAt: "2026-03-02T01:00:00.000Z",
    ...over,
  },
});

test.each([
  ["settled on the spot", { onTheSpot: true, result: null }, ["settled"]],
  ["solved by a department", {}, ["solved"]],
  ["closed with nothing found", { result: "nothing_found" }, []],
  ["rejected", { state: "rejected", result: null }, ["rejected"]],
  ["merged into an earlier one", { state: "merged", result: null }, ["duplicate"]],
  ["reported by a resident", { source: "resident" }, []],
  ["reported by a device", { source: "device", reportedBy: null }, []],
])("a grid worker's report %s counts as it should", async (_what, over, kinds) => {
  told.length = 0;
  await listener?.handler({} as never, ended(over));
  expect(told.map(({ kind }) => kind)).toEqual(kinds);
});
