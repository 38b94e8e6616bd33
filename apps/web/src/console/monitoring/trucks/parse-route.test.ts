import { expect, test } from "vitest";
import { parseRoute, routeAsText } from "./parse-route.ts";

const route = [
  [116.5, 30.8],
  [116.6, 30.81],
];

test.each([
  "116.5, 30.8\n116.6, 30.81",
  "116.5 30.8\n\n116.6，30.81\n",
  '{"type":"LineString","coordinates":[[116.5,30.8],[116.6,30.81,12.5]]}',
  '{"type":"FeatureCollection","features":[{"geometry":{"type":"LineString","coordinates":[[116.5,30.8],[116.6,30.81]]}}]}',
])("a way is read from %j", (text) => {
  expect(parseRoute(text)).toEqual(route);
});

test.each([
  "",
  "116.5, 30.8",
  "116.5, 30.8\nhere",
  "116.5\n116.6",
  "30.8, 116.5\n30.81, 116.6",
  '{"type":"Point","coordinates":[116.5,30.8]}',
  "{",
])("%j is no way", (text) => {
  expect(parseRoute(text)).toBeUndefined();
});

test("what is shown is read back", () => {
  expect(parseRoute(routeAsText(route as never))).toEqual(route);
});
