import { expect, test } from "vitest";
import { isMobile, maskMobile } from "./mobile.ts";

test.each([
  ["13900000001", true],
  ["19900000001", true],
  ["12900000001", false],
  ["1390000000", false],
  ["139000000011", false],
  ["+8613900000001", false],
  ["1390000000１", false],
])("%s is a mobile number: %s", (number, valid) => {
  expect(isMobile(number)).toBe(valid);
});

test("a mask leaves the first three and the last four digits", () => {
  expect(maskMobile("13900000001")).toBe("139****0001");
});
