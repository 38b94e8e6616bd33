import fc from "fast-check";
import { expect, test } from "vitest";
import { isBankCard, makeBankCard, maskBankCard } from "./bank-card.ts";

test.each([
  ["79927398713", false],
  ["4111111111111111", true],
  ["4111111111111112", false],
  ["4111 1111 1111 1111", false],
])("%s is a card number: %s", (number, valid) => {
  expect(isBankCard(number)).toBe(valid);
});

test("a made card number is valid and any one digit mistyped is noticed", () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.nat(18), fc.nat(9), (account, at, typed) => {
      const number = makeBankCard(`99012200${String(account).padStart(10, "0")}`);
      expect(isBankCard(number.slice(0, at) + typed + number.slice(at + 1))).toBe(number[at] === String(typed));
    }),
  );
});

test("no card number is made of eleven digits", () => {
  expect(() => makeBankCard("99012200000")).toThrow(RangeError);
});

test("a mask leaves four digits at each end", () => {
  expect(maskBankCard("9901220000000000012")).toBe("9901***********0012");
});
