import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineRefusals } from "../errors/refusals.ts";
import { defineEvent, subscription } from "../events/event.ts";
import { emit } from "../events/outbox.ts";
import { type AccessRule, routesFor } from "../http/route.ts";
import { type TestStack, testStack } from "./test-stack.ts";

type Caller = { personId: string };
const route = routesFor<Caller>();
const refuse = defineRefusals("sample", {
  closed: { status: 409, zh: "已经关门，{hour} 点再来。", en: "Closed. Come again at {hour}." },
  stranger: { status: 401, zh: "请先登录。", en: "Please sign in." },
});
const signedIn: AccessRule<Caller> = {
  description: "Anyone signed in",
  check: (caller) => {
    if (!caller) throw refuse("stranger");
  },
};
const Added = defineEvent("sample.added", z.object({ n: z.int() }));

let stack: TestStack<{ modules: { name: string }[] }>;
const taken: number[] = [];
let failures = 1;

beforeAll(async () => {
  stack = await testStack(() => ({
    modules: [
      {
        name: "sample",
        routes: [
          route({
            method: "POST",
            url: "/api/sample/numbers",
            summary: "Adds a number",
            access: signedIn,
            body: z.object({ n: z.int().min(1) }),
            response: z.object({ total: z.int() }),
            status: 201,
            handler: async ({ body, work }) => {
              await sql`insert into platform.setting (name, value) values (${`n${body.n}`}, '1')`.execute(work.db);
              await emit(work, Added, { subject: "x", division: "99", data: { n: body.n } });
              if (body.n === 13) throw refuse("closed", { params: { hour: 9 } });
              const { rows } = await sql<{ n: number }>`select count(*) n from platform.setting`.execute(work.db);
              return { total: rows[0]?.n ?? 0, secret: "never shown" };
            },
          }),
        ],
        subscriptions: [
          subscription({
            name: "sample.listener",
            event: Added,
            handler: async (_work, event) => {
              if (failures-- > 0) throw new Error("not yet");
              taken.push(event.data.n);
            },
          }),
        ],
      },
    ],
  }));
});
afterAll(() => stack.stop());

const me = { personId: "p1" };
const add = (n: unknown, headers = {}, as: typeof me | null = me) =>
  stack.inject({ method: "POST", url: "/api/sample/numbers", body: { n }, headers, ...(as && { as }) });

test("a field the response schema does not name is not sent", async () => {
  const answer = await add(1);
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toEqual({ total: 1 });
});

test("the same idempotency key answers the same and writes once", async () => {
  const [first, second] = await Promise.all([add(2, { "idempotency-key": "k" }), add(2, { "idempotency-key": "k" })]);
  expect(first.json()).toEqual(second.json());
  expect((await add(3, { "idempotency-key": "k" })).json().code).toBe("platform.idempotency_mismatch");
});

test("a refusal rolls everything back and speaks the caller's language", async () => {
  const chinese = await add(13);
  expect(chinese.statusCode).toBe(409);
  expect(chinese.json().detail).toBe("已经关门，9 点再来。");
  const english = await add(13, { "accept-language": "en" });
  expect(english.json().detail).toBe("Closed. Come again at 9.");
});

test("input that does not fit names the field", async () => {
  const answer = await add(0);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().fields[0].path).toBe("n");
});

test("a stranger is refused before the body is looked at", async () => {
  expect((await add(0, {}, null)).statusCode).toBe(401);
});

test("a cookie without our header is a cross-site call", async () => {
  expect((await add(5, { cookie: "zhida_session=x" })).json().code).toBe("platform.cross_site");
});

test("an event reaches its listener once, even after a failure, and never from a rolled-back write", async () => {
  await stack.settle();
  expect(taken).toEqual([2]);
  stack.clock.set(new Date(Date.now() + 10_000).toISOString());
  await stack.settle();
  await stack.settle();
  expect(taken).toEqual([2, 1]);
});

test("statements are counted, begin and commit included", async () => {
  const statements = await stack.countStatements(() => add(6));
  expect(statements[0]).toBe("begin");
  expect(statements.at(-1)).toBe("commit");
  expect(statements).toHaveLength(5);
});
