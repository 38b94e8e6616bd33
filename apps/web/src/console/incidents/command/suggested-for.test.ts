import type { Category, IncidentDetail } from "@zhida/gov-incidents/contract";
import { expect, test } from "vitest";
import { suggestedFor } from "./suggested-for.ts";

const category = {
  duty: { organisation: "{division}-URBN", byTown: { "990122003": "990122003" } },
} as unknown as Category;

const incident = (town: string | null, organisation?: string) =>
  ({
    incident: { number: "990122-20260302-000001", place: { town } },
    route: organisation ? { matched: { organisation }, wouldMatch: [] } : null,
  }) as unknown as IncidentDetail;

test.each([
  ["the rule's organisation stands above the duty", incident("990122001", "990122-ECO"), "990122-ECO"],
  ["a rule that says duty leaves it to the category", incident("990122001", "duty"), "990122-URBN"],
  ["without a rule the category's duty", incident("990122001"), "990122-URBN"],
  ["a place between towns", incident(null), "990122-URBN"],
  ["a town of its own", incident("990122003"), "990122003"],
  ["a rule's template is filled in", incident("990122001", "{division}-WAT"), "990122-WAT"],
])("%s", (_, detail, expected) => {
  expect(suggestedFor(detail, category)).toBe(expected);
});

test("nothing is suggested for a category that nobody knows", () => {
  expect(suggestedFor(incident("990122001"), undefined)).toBeUndefined();
});
