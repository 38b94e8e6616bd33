import { makeResidentId } from "@zhida/china-ids";
import { expect, test } from "vitest";
import { findingsIn } from "./check/distribution-keys.ts";
import { realNumbersIn } from "./check/identity-numbers.ts";

test("an ID number of a real division is found, one of the demo county is not", () => {
  const number = (division: string) => makeResidentId({ division, birthDate: "1990-01-01", sequence: 11 });
  expect(realNumbersIn(`a ${number("110105")} b`)).toEqual(["110105…"]);
  expect(realNumbersIn(`a ${number("990122")} b`)).toEqual([]);
});

test("a big table whose key does not start with its distribution key is found", () => {
  const table = (key: string) =>
    `-- distribution key: division\ncreate table a.b (\n  id uuid,\n  division text,\n  primary key (${key})\n);`;
  expect(findingsIn(table("division, id"))).toEqual([]);
  expect(findingsIn(table("id"))).toEqual(["a.b (id) does not start with division"]);
  expect(findingsIn(`${table("division, id")} create unique index u on a.b (id);`)).toHaveLength(1);
});
