import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCertificateId, makeCertificateId, parseCertificateId } from "./certificate-id.ts";
import { mod37And36 } from "./mod-37-36.ts";

const licence = { type: "11990122MB0000001D001", issuer: "11990122MB00000029", serial: "20260001", version: "001" };

describe("certificate identifier", () => {
  test.each([
    ["A12425GABC1234002", "M"],
    ["", "1"],
  ])("ISO 7064 MOD 37,36 of %j is %s", (text, check) => {
    expect(mod37And36(text)).toBe(check);
  });

  test("the check character covers the four middle parts without dots", () => {
    const { type, issuer, serial, version } = licence;
    expect(makeCertificateId(licence)).toBe(
      `1.2.156.3005.2.${type}.${issuer}.${serial}.001.${mod37And36(type + issuer + serial + version)}`,
    );
  });

  test.each([
    ["1.2.156.3005.1.A.11990122MB00000029.1.001.0", "root"],
    ["1.2.156.3005.2.A.11990122MB00000029.1.001", "parts"],
    ["1.2.156.3005.2.A.11990122MB00000029..001.0", "parts"],
    ["1.2.156.3005.2.A.11990122MB00000029.1.001.0.0", "parts"],
    ["1.2.156.3005.2.A.11990122MB00000029.编号.001.0", "characters"],
    ["1.2.156.3005.2.A.11990122MB0000002.1.001.0", "length"],
    ["1.2.156.3005.2.A.11990122MB00000029.1.01.0", "length"],
    ["1.2.156.3005.2.A.11990122MB00000029.1.001.00", "length"],
  ])("%s is refused for its %s", (text, reason) => {
    expect(parseCertificateId(text)).toEqual({ ok: false, reason });
  });

  test("a wrong check character still tells the parts and the one expected", () => {
    const id = makeCertificateId(licence);
    const wrong = id.slice(0, -1) + (id.endsWith("0") ? "1" : "0");
    expect(parseCertificateId(wrong)).toEqual({
      ok: false,
      reason: "check_digit",
      expected: id.at(-1),
      value: licence,
    });
  });

  test.each([{ issuer: "1199" }, { version: "1" }, { serial: "" }, { serial: "a7" }, { type: "A.B" }])(
    "no identifier is made with %j",
    (part) => {
      expect(() => makeCertificateId({ ...licence, ...part })).toThrow(RangeError);
    },
  );

  test("what is made reads back the same, and any one character mistyped is noticed", () => {
    fc.assert(
      fc.property(serials, fc.nat(60), characters, (serial, at, typed) => {
        const id = makeCertificateId({ ...licence, serial });
        expect(parseCertificateId(id)).toEqual({ ok: true, value: { ...licence, serial } });
        const place = 15 + (at % (id.length - 15));
        fc.pre(id[place] !== "." && id[place] !== typed);
        expect(isCertificateId(id.slice(0, place) + typed + id.slice(place + 1))).toBe(false);
      }),
    );
  });
});

const characters = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const serials = fc.array(characters, { minLength: 1, maxLength: 20 }).map((list) => list.join(""));
