import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isResidentId, makeResidentId, maskResidentId, parseResidentId } from "./resident-id.ts";

// Put together here, so that no valid number of a real division stands in the source.
const standardExamples = [
  { parts: ["110105", "19491231", "002", "X"], birthDate: "1949-12-31", sequence: 2, sex: "female" },
  { parts: ["440524", "18800101", "001", "4"], birthDate: "1880-01-01", sequence: 1, sex: "male" },
];

describe("resident ID", () => {
  test.each(standardExamples)("the example of GB 11643 with birth date $birthDate reads", (example) => {
    const { parts, ...read } = example;
    const number = parts.join("");
    expect(parseResidentId(number)).toEqual({ ok: true, value: { number, division: parts[0], ...read } });
  });

  test.each([
    ["", "length"],
    ["99012219900101123", "length"],
    ["9901221990010112345", "length"],
    ["99012219900101１２３X", "characters"],
    ["X90122199001011234", "characters"],
    ["990122199013011234", "birth_date"],
    ["990122199002291234", "birth_date"],
    ["990122190002291234", "birth_date"],
    ["990122199000001234", "birth_date"],
    ["990122199001001234", "birth_date"],
  ])("%j is refused for its %s", (text, reason) => {
    expect(parseResidentId(text)).toEqual({ ok: false, reason });
  });

  test("29 February of a leap year is a birth date", () => {
    const number = makeResidentId({ division: "990122", birthDate: "2000-02-29", sequence: 10 });
    expect(parseResidentId(number).ok).toBe(true);
  });

  test("a small x and surrounding spaces are forgiven", () => {
    expect(parseResidentId(` ${standardExamples[0]!.parts.join("").toLowerCase()} `).ok).toBe(true);
  });

  test("a wrong check digit still tells the parts and the digit expected", () => {
    const number = makeResidentId({ division: "990122", birthDate: "1990-01-01", sequence: 123 });
    const wrong = number.slice(0, 17) + (number.endsWith("0") ? "1" : "0");
    expect(parseResidentId(wrong)).toMatchObject({
      ok: false,
      reason: "check_digit",
      expected: number[17],
      value: { number: wrong, birthDate: "1990-01-01", sequence: 123, sex: "male" },
    });
  });

  test.each([
    { division: "99012", birthDate: "1990-01-01", sequence: 1 },
    { division: "990122", birthDate: "1990-02-30", sequence: 1 },
    { division: "990122", birthDate: "1990-1-1", sequence: 1 },
    { division: "990122", birthDate: "1990-01-01", sequence: 1000 },
    { division: "990122", birthDate: "1990-01-01", sequence: 1.5 },
  ])("no number is made of $division, $birthDate, $sequence", (parts) => {
    expect(() => makeResidentId(parts)).toThrow(RangeError);
  });

  test("a mask leaves four characters at each end", () => {
    expect(maskResidentId("330122199001011234")).toBe("3301**********1234");
    expect(maskResidentId("12345678")).toBe("********");
  });

  test("what is made reads back the same", () => {
    fc.assert(
      fc.property(people, (parts) => {
        const result = parseResidentId(makeResidentId(parts));
        expect(result).toMatchObject({ ok: true, value: parts });
      }),
    );
  });

  test("any one character mistyped, or two neighbours swapped, is noticed", () => {
    fc.assert(
      fc.property(people, fc.nat(17), fc.constantFrom(..."0123456789X"), (parts, at, typed) => {
        const number = makeResidentId(parts);
        const mistyped = number.slice(0, at) + typed + number.slice(at + 1);
        expect(isResidentId(mistyped)).toBe(typed === number[at]);
        const swapped = number.slice(0, at) + number.slice(at).replace(/^(.)(.)/, "$2$1");
        expect(isResidentId(swapped)).toBe(swapped === number);
      }),
    );
  });

  test("no text makes the parser throw", () => {
    fc.assert(fc.property(fc.stringMatching(/^.{16,20}$/), (text) => typeof parseResidentId(text).ok === "boolean"));
  });
});

const people = fc.record({
  division: fc.constantFrom("990122", "990123"),
  birthDate: fc
    .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  sequence: fc.integer({ min: 0, max: 999 }),
});
