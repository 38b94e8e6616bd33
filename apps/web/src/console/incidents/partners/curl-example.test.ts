import { execFileSync } from "node:child_process";
import type { Category } from "@zhida/gov-incidents/contract";
import { expect, test } from "vitest";
import { curlExample, plainService } from "./curl-example.ts";

test("the example is one command, whatever stands in the description", () => {
  const command = curlExample({
    origin: "https://zhida.example",
    service: "URBN-001",
    point: { lon: 116.65, lat: 30.8 },
    description: '3rd floor\'s window; $(whoami) `id` "x"',
    key: "zhi_abc",
  });
  const words = execFileSync("bash", ["-c", `curl() { printf '%s\\n' "$@"; }; ${command}`], { encoding: "utf8" });
  expect(words.split("\n")).toEqual([
    "https://zhida.example/open311/v2/requests.json",
    ...["api_key=zhi_abc", "service_code=URBN-001", "lat=30.800000", "long=116.650000"].flatMap((each) => [
      "--data-urlencode",
      each,
    ]),
    "--data-urlencode",
    'description=3rd floor\'s window; $(whoami) `id` "x"',
    "",
  ]);
});

const category = (code: string, change: Partial<Category>) =>
  ({ code, fields: [], reportableBy: ["partner"], public: true, ...change }) as unknown as Category;

test("the service of the example asks for nothing and is open to partners", () => {
  const required = [{ key: "floor", label: { zh: "楼层", en: "Floor" }, type: "text" as const, required: true }];
  expect(
    plainService([
      category("A-001", { fields: required }),
      category("A-002", { reportableBy: ["grid"] }),
      category("A-003", { public: false }),
      category("A-004", {}),
    ])?.code,
  ).toBe("A-004");
});
