import { RegisterDevice, StreamRule } from "@zhida/gov-monitoring";
import { expect, test } from "vitest";
import { countyMap } from "../geography/index.ts";
import { dustDevices, riverDevices, truckApprovals, truckDevices } from "./devices.ts";
import { streamRules } from "./rules.ts";

const devices = [...riverDevices().map(({ device }) => device), ...dustDevices(), ...truckDevices()];

test("every device of the county can be registered, each under a code of its own", () => {
  for (const device of devices) expect(RegisterDevice.safeParse(device).error).toBeUndefined();
  expect(new Set(devices.map(({ code }) => code)).size).toBe(devices.length);
});

test("every truck may carry on one approved way, between sites that exist", () => {
  const sites = new Map(countyMap().sites.map(({ id, kind }) => [id, kind]));
  const plates = truckApprovals().flatMap((approval) => {
    expect([sites.get(approval.site), sites.get(approval.disposal)]).toEqual(["construction", "disposal"]);
    return approval.plates;
  });
  expect(plates.toSorted()).toEqual(
    truckDevices()
      .map(({ plate }) => plate)
      .toSorted(),
  );
});

test("every rule reads as a contract says, and only warnings and worse name an incident's category", () => {
  for (const rule of streamRules) {
    expect(StreamRule.parse(rule)).toEqual(rule);
    expect(rule.incidentCategory !== null).toBe(rule.severity !== "notice");
  }
  expect(new Set(streamRules.map(({ code }) => code)).size).toBe(streamRules.length);
});
