import { IncidentAction } from "@zhida/gov-incidents/contract";
import { describe, expect, test } from "vitest";
import { type AskedAction, actionOf, asks, BLANK } from "./asked-of.ts";

const ID = "0197b2a0-0000-7000-8000-000000000001";
const whole = {
  ...BLANK,
  note: " 已清理 ",
  files: [ID],
  organisation: "990122-URBN",
  into: ID,
  until: "2026-03-05T18:00",
};

describe.each(Object.keys(asks) as AskedAction[])("%s", (action) => {
  test("filled in, it is what the server takes", () => {
    expect(IncidentAction.safeParse(actionOf(action, whole)).success).toBe(true);
  });

  test("it is not sent while something it needs is missing", () => {
    const needs = asks[action];
    const isComplete = needs.note !== "needed" && !needs.organisation && !needs.into && !needs.until;
    expect(actionOf(action, BLANK) !== undefined).toBe(isComplete);
  });
});

test("a moment typed is meant in China's time", () => {
  expect(actionOf("ask-extension", whole)).toMatchObject({ until: "2026-03-05T10:00:00.000Z", note: "已清理" });
});
