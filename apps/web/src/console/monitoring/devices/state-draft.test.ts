import { expect, test } from "vitest";
import { problemsOfState, type StateDraft, toStateChange } from "./state-draft.ts";

const draft: StateDraft = {
  state: "maintenance",
  from: "2026-03-03T09:00",
  until: "2026-03-03T12:00",
  note: "更换采样泵",
};

test("times are those of China; what is not for a while has none", () => {
  expect(problemsOfState(draft)).toEqual({});
  expect(toStateChange(draft)).toEqual({
    state: "maintenance",
    from: "2026-03-03T01:00:00.000Z",
    until: "2026-03-03T04:00:00.000Z",
    note: "更换采样泵",
  });
  expect(toStateChange({ ...draft, state: "retired" })).toMatchObject({ from: null, until: null });
});

test.each([
  [{ note: " " }, { note: "reasonMissing" }],
  [{ until: "" }, { until: "endMissing" }],
  [{ until: "2026-03-03T09:00" }, { until: "endBefore" }],
  [{ state: "retired", note: "" }, { note: "reasonMissing" }],
  [{ state: "active", note: "", until: "" }, {}],
  [{ from: "", until: "" }, {}],
] as const)("%j lacks %j", (change, problems) => {
  expect(problemsOfState({ ...draft, ...change })).toEqual(problems);
});
