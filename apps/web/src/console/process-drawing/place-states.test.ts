import type { ProcessDrawing } from "@zhida/caseflow/contract";
import { expect, test } from "vitest";
import { placeStates, STATE_HEIGHT } from "./place-states.ts";

const node = (id: string): ProcessDrawing["nodes"][number] => ({
  id,
  label: { zh: id, en: id },
  kind: "task",
  initial: id === "submitted",
  outcome: null,
  role: null,
  organisation: null,
  count: null,
  term: null,
  pausesClock: false,
  startsTerm: false,
  rank: 0,
  order: 0,
});
const edge = (from: string, to: string, back = false): ProcessDrawing["edges"][number] => ({
  id: `${from}/${to}`,
  from,
  to,
  event: "go",
  label: { zh: "办理", en: "Go" },
  who: "handler",
  guard: null,
  back,
});
const drawing: ProcessDrawing = {
  nodes: ["submitted", "reviewing", "decided"].map(node),
  edges: [
    edge("submitted", "reviewing"),
    edge("reviewing", "submitted", true),
    edge("reviewing", "decided"),
    edge("reviewing", "reviewing"),
  ],
};
const placed = placeStates(drawing, (each) => each.label?.en ?? "");
const top = (id: string) => placed.states.get(id)!.y;

test("each step stands below the one before it", () => {
  expect(top("submitted")).toBeLessThan(top("reviewing"));
  expect(top("reviewing")).toBeLessThan(top("decided"));
});

test("a way back begins at its own state and ends at an earlier one", () => {
  const { points } = placed.routes.get("reviewing/submitted")!;
  expect(points[0]!.y).toBeGreaterThanOrEqual(top("reviewing"));
  expect(points.at(-1)!.y).toBeLessThanOrEqual(top("submitted") + STATE_HEIGHT);
});

test("what stays in its state is drawn as no way at all", () => {
  expect(placed.routes.has("reviewing/reviewing")).toBe(false);
});
