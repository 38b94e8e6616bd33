import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyPacker } from "./key-store.ts";

const anyKey = fc.oneof(
  fc.stringMatching(/^[0-9X]{0,20}$/),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.nat(500).map((n) => `990122${19_000_000 + n}000${n % 10}`),
  fc.constantFrom(":", "1:2", "9X9x", "x".repeat(254), "9".repeat(255)),
);

test("keys come back as they were, in any order of asking, and are found", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyKey, { maxLength: 90 }), fc.array(fc.nat()), (given, asked) => {
      const sorted = given.toSorted((a, b) => (a < b ? -1 : 1));
      const packer = new KeyPacker();
      for (const key of sorted) packer.add(key);
      const keys = packer.seal();
      expect(Array.from(sorted, (_, n) => keys.get(n))).toEqual(sorted);
      for (const n of asked) if (sorted.length > 0) expect(keys.get(n % sorted.length)).toBe(sorted[n % sorted.length]);
      for (const [n, key] of sorted.entries()) expect(keys.find(key, 0, sorted.length)).toBe(n);
      expect(keys.find("not there", 0, sorted.length)).toBe(-1);
    }),
  );
});

test("identity numbers in order take less than half of their letters", () => {
  const packer = new KeyPacker();
  for (let n = 0; n < 10_000; n++) packer.add(`99012219${String(50_000_000 + n * 37)}${n % 11 === 10 ? "X" : n % 11}9`);
  expect(packer.seal().bytes / 10_000).toBeLessThan(9);
});

test("a key of more than 255 bytes is refused", () => {
  expect(() => new KeyPacker().add("9".repeat(256))).toThrow(RangeError);
  expect(() => new KeyPacker().add("云".repeat(86))).toThrow(RangeError);
});
