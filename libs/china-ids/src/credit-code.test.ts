import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCreditCode, makeCreditCode, maskCreditCode, parseCreditCode } from "./credit-code.ts";
import { isOrganisationCode, organisationCheck } from "./organisation-code.ts";

describe("organisation code", () => {
  test.each([
    ["D2143569", "X"],
    ["M000100Y", "4"],
    ["00000000", "0"],
  ])("%s has check character %s", (body, check) => {
    expect(organisationCheck(body)).toBe(check);
    expect(isOrganisationCode(body + check)).toBe(true);
  });

  test.each(["D2143569-X", "D2143569Y", "D2143569", "D21435690"])("%s is refused", (text) => {
    expect(isOrganisationCode(text)).toBe(false);
  });
});

describe("unified social credit code", () => {
  test("the example of GB 32100 reads", () => {
    expect(parseCreditCode("91350100m000100y43")).toEqual({
      ok: true,
      value: {
        code: "91350100M000100Y43",
        registrar: "9",
        type: "1",
        division: "350100",
        organisationCode: "M000100Y4",
      },
    });
  });

  test.each([
    ["9135010M000100Y43", "length"],
    ["91350100I000100Y43", "characters"],
    ["9135010AM000100Y43", "characters"],
  ])("%s is refused for its %s", (text, reason) => {
    expect(parseCreditCode(text)).toEqual({ ok: false, reason });
  });

  test("a wrong check character still tells the parts and the one expected", () => {
    expect(parseCreditCode("91350100M000100Y44")).toMatchObject({
      ok: false,
      reason: "check_digit",
      expected: "3",
      value: { organisationCode: "M000100Y4" },
    });
  });

  test("a wrong organisation code inside a consistent whole is told apart", () => {
    const good = makeCreditCode({ registrar: "9", type: "1", division: "990122", organisation: "MA000001" });
    const inner = good.slice(0, 16) + (good[16] === "1" ? "2" : "1");
    const fault = parseCreditCode(`${inner}0`);
    const check = !fault.ok && fault.reason === "check_digit" ? fault.expected : "0";
    expect(parseCreditCode(inner + check)).toMatchObject({
      ok: false,
      reason: "organisation_check_digit",
      expected: good[16],
    });
  });

  test.each([
    { registrar: "9", type: "1", division: "99012", organisation: "MA0000011" },
    { registrar: "9", type: "1", division: "99012", organisation: "2MA000001" },
    { registrar: "", type: "91", division: "990122", organisation: "MA000001" },
    { registrar: "I", type: "1", division: "990122", organisation: "MA000001" },
    { registrar: "9", type: "1", division: "990122", organisation: "MA00001" },
    { registrar: "9", type: "1", division: "990122", organisation: "ma000001" },
  ])("no code is made of $registrar $type $division $organisation", (parts) => {
    expect(() => makeCreditCode(parts)).toThrow(RangeError);
  });

  test("a mask leaves four characters at each end", () => {
    expect(maskCreditCode("91350100M000100Y43")).toBe("9135**********0Y43");
  });

  test("what is made reads back the same, and any one character mistyped is noticed", () => {
    fc.assert(
      fc.property(bodies, fc.nat(17), characters, (parts, at, typed) => {
        const code = makeCreditCode(parts);
        const { organisation, ...rest } = parts;
        expect(parseCreditCode(code)).toMatchObject({
          ok: true,
          value: { ...rest, organisationCode: organisation + code[16] },
        });
        expect(isCreditCode(code.slice(0, at) + typed + code.slice(at + 1))).toBe(typed === code[at]);
      }),
    );
  });
});

const characters = fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY");
const bodies = fc.record({
  registrar: fc.constantFrom("1", "5", "9", "N", "Y"),
  type: fc.constantFrom("1", "2", "3", "9"),
  division: fc.constantFrom("990122", "990123", "990100"),
  organisation: fc.array(characters, { minLength: 8, maxLength: 8 }).map((list) => list.join("")),
});
