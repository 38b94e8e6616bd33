import { DeviceKind, RegisterDevice } from "@zhida/gov-monitoring/contract";
import { expect, test } from "vitest";
import { blankDevice, type DeviceDraft, ofKind, problemsOfDevice, registrationOf, settingsOf } from "./device-draft.ts";

const draft: DeviceDraft = {
  ...blankDevice("990122-ECO"),
  zh: "云溪工业园总排口",
  code: "99012200000001",
  point: { lon: 116.6, lat: 30.8 },
  measures: [
    { factor: "w01018", unit: "", limit: "40" },
    { factor: "turbidity", unit: "NTU", limit: "" },
  ],
};

test("a blank form lacks name and code, and what each kind usually has is right", () => {
  expect(problemsOfDevice(blankDevice(undefined))).toEqual({ zh: "missing", code: "mnWrong", organisation: "missing" });
  for (const kind of DeviceKind.options) {
    const whole = { ...draft, ...ofKind(kind), plate: "云F·D1001" };
    expect(problemsOfDevice(whole)).toEqual({});
    expect(RegisterDevice.safeParse(registrationOf(whole, "990122")).success).toBe(true);
  }
});

test("what is typed is what is registered; without an English name the Chinese one stands for it", () => {
  expect(registrationOf(draft, "990122")).toMatchObject({
    division: "990122",
    name: { zh: "云溪工业园总排口", en: "云溪工业园总排口" },
    makeSecret: true,
    measures: [
      { factor: "w01018", unit: null, limit: 40 },
      { factor: "turbidity", unit: "NTU", limit: null },
    ],
  });
  expect(registrationOf({ ...draft, protocol: "jt808" }, "990122").makeSecret).toBe(false);
});

test("a truck moves: the place that was pressed before its kind was chosen is not kept", () => {
  expect(settingsOf({ ...draft, kind: "truck" }).point).toBeNull();
});

test.each([
  ["code", "mnWrong", { code: "9901220000" }],
  ["code", "phoneWrong", { protocol: "jt808", code: "013900000001" }],
  ["code", "userWrong", { protocol: "mqtt", code: "站点 1" }],
  ["plate", "plateMissing", { kind: "truck" }],
  ["intervalS", "intervalWrong", { intervalS: undefined }],
  ["offlineAfterS", "offlineWrong", { intervalS: 300, offlineAfterS: 300 }],
  ["snapshotUrl", "urlWrong", { snapshotUrl: "ftp://camera/1.jpg" }],
  ["measures", "factorWrong", { measures: [{ factor: "", unit: "", limit: "" }] }],
  ["measures", "limitWrong", { measures: [{ factor: "w01018", unit: "", limit: "五十" }] }],
  ["measures", "factorTwice", { measures: ["w01018", "w01018"].map((factor) => ({ factor, unit: "", limit: "" })) }],
] as const)("in %s it says %s", (field, problem, change) => {
  expect(problemsOfDevice({ ...draft, ...change } as DeviceDraft)).toEqual({ [field]: problem });
});
