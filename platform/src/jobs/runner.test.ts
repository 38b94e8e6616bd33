import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { job } from "./job.ts";
import { enqueue } from "./runner.ts";

const given = z.object({ name: z.string() });
const tried: string[] = [];
const givenUp: string[] = [];

const failing = job({
  name: "sample.failing",
  data: given,
  retries: 0,
  handler: async (_, { name }) => {
    tried.push(name);
    if (name === "broken") throw new Error("no luck");
  },
  givenUp: async ({ db }, { name }) => {
    givenUp.push(`${name} in a transaction: ${db.isTransaction}`);
  },
});

let stack: TestStack<{ modules: { name: string }[] }>;
beforeAll(async () => {
  stack = await testStack(() => ({ modules: [{ name: "sample", jobs: [failing] }] }), { jobs: true });
});
afterAll(() => stack.stop());

test("a job is given up after its last try, one that ends well is not", async () => {
  for (const name of ["sound", "broken"]) await enqueue(stack.work(), failing, { name });
  await vi.waitFor(() => expect(givenUp).toEqual(["broken in a transaction: true"]), { timeout: 15_000 });
  await vi.waitFor(() => expect(tried.toSorted()).toEqual(["broken", "sound"]), { timeout: 15_000 });
  expect(givenUp).toHaveLength(1);
});
