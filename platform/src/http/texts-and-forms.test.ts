import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { type AccessRule, routesFor, text } from "./route.ts";

const route = routesFor<object>();
const access: AccessRule<object> = { description: "Everybody", check: () => {} };
const Body = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const common = { access, method: "POST", summary: "Says what came", body: Body } as const;

let stack: TestStack<{ modules: { name: string }[] }>;
beforeAll(async () => {
  const answer = ({ body }: { body: unknown }) => ({ text: JSON.stringify(body), type: "text/plain", status: 418 });
  const routes = [
    route({ ...common, url: "/sample/form", form: true, response: text("text/plain"), handler: answer }),
    route({ ...common, url: "/sample/other", response: text("text/plain"), handler: answer }),
  ];
  stack = await testStack(() => ({ modules: [{ name: "sample", routes }] }));
});
afterAll(() => stack.stop());

const send = (url: string) =>
  stack.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    payload: Buffer.from("a%5Bx%5D=%E8%B7%AF&b=1&b=2"),
  });

test("a form is read where a route asks for one, and its text goes out with its own type and status", async () => {
  const answer = await send("/sample/form");
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([418, "text/plain; charset=utf-8"]);
  expect(answer.json()).toEqual({ "a[x]": "路", b: ["1", "2"] });
});

test("no other route reads forms", async () => {
  expect((await send("/sample/other")).statusCode).toBe(400);
});
