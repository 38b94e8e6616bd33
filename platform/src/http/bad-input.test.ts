import { sql } from "kysely";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { PageQuery } from "../contract.ts";
import { createLogger } from "../log/log.ts";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { decodeCursor, encodeCursor } from "./pages.ts";
import { type AccessRule, routesFor } from "./route.ts";

const route = routesFor<object>();
const everybody: AccessRule<object> = { description: "Everybody", check: () => {} };
const common = { access: everybody, summary: "A sample" };

let stack: TestStack<{ modules: { name: string }[] }>;

beforeAll(async () => {
  stack = await testStack(() => ({
    modules: [
      {
        name: "sample",
        routes: [
          route({
            ...common,
            method: "POST",
            url: "/api/sample/notes",
            body: z.object({ text: z.string(), count: z.int().default(1) }),
            response: z.void(),
            handler: async ({ body, work }) => {
              await sql`insert into platform.setting (name, value) values (${body.text}, ${JSON.stringify(body)})`.execute(
                work.db,
              );
              await sql`select ${body.count}::int`.execute(work.db);
            },
          }),
          route({
            ...common,
            method: "GET",
            url: "/api/sample/notes/:id",
            params: z.object({ id: z.uuid() }),
            response: z.void(),
            handler: async () => {},
          }),
          route({
            ...common,
            method: "POST",
            url: "/api/sample/books",
            maxBody: 2.5 * 1024 * 1024,
            body: z.object({ text: z.string() }),
            response: z.void(),
            handler: async () => {},
          }),
          route({
            ...common,
            method: "GET",
            url: "/api/sample/notes",
            query: PageQuery,
            response: z.void(),
            handler: async ({ query, work }) => {
              const [after] = decodeCursor(query.cursor, 1) ?? [];
              await sql`select 1 where ${after ?? null}::uuid is null`.execute(work.db);
            },
          }),
          route({
            ...common,
            method: "POST",
            url: "/api/sample/files",
            upload: { maxBytes: 100 },
            response: z.object({ inTransaction: z.boolean() }),
            handler: async ({ files, work }) => {
              for await (const _ of files);
              return { inTransaction: work.db.isTransaction };
            },
          }),
        ],
      },
    ],
  }));
});
afterAll(() => stack.stop());

const note = (body: object) => stack.inject({ method: "POST", url: "/api/sample/notes", body });

test.each([
  ["a NUL character", { text: "a\u0000b" }],
  ["half a character", { text: "x\ud800" }],
  ["a number beyond its column", { text: "n", count: 2 ** 40 }],
])("%s is the caller's fault, not ours", async (_, body) => {
  const answer = await note(body);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().code).toBe("platform.invalid_input");
});

test.each(["'; drop table x; --", "<script>alert(1)</script>", "😀".repeat(50)])(
  "%s is stored as it is",
  async (text) => {
    expect((await note({ text })).statusCode).toBe(204);
    const { rows } = await sql`select 1 from platform.setting where name = ${text}`.execute(stack.db);
    expect(rows).toHaveLength(1);
  },
);

test.each([
  encodeCursor(["x"]),
  encodeCursor([[] as never]),
  encodeCursor([{} as never]),
  encodeCursor(["\u0000"]),
  "!",
])("a forged mark %s is refused", async (cursor) => {
  const answer = await stack.inject({ url: `/api/sample/notes?cursor=${encodeURIComponent(cursor)}` });
  expect(answer.json().code).toBe("platform.bad_cursor");
});

test("an address with an id that can be none leads nowhere", async () => {
  const answer = await stack.inject({ url: "/api/sample/notes/nonsense" });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: "platform.not_found" });
  expect((await stack.inject({ url: `/api/sample/notes/${crypto.randomUUID()}` })).statusCode).toBe(204);
});

test("files come in before any transaction is open: a slow line holds no connection", async () => {
  const answer = await stack.inject({
    method: "POST",
    url: "/api/sample/files",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: Buffer.from('--x\r\ncontent-disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhi\r\n--x--\r\n'),
  });
  expect(answer.json()).toEqual({ inTransaction: false });
});

test.each([
  ["notes", 1.1, "1 MB"],
  ["books", 2.6, "2.5 MB"],
])("a body beyond the limit of %s is told that limit", async (path, size, limit) => {
  const send = (megabytes: number) =>
    stack.inject({
      method: "POST",
      url: `/api/sample/${path}`,
      body: { text: "x".repeat(megabytes * 1024 * 1024) },
    });
  const answer = await send(size);
  expect([answer.statusCode, answer.json().code]).toEqual([413, "platform.too_large"]);
  expect(answer.json().detail).toContain(`最多允许 ${limit}`);
});

test("a larger body passes where the route allows it", async () => {
  const body = { text: "x".repeat(2 * 1024 * 1024) };
  expect((await stack.inject({ method: "POST", url: "/api/sample/books", body })).statusCode).toBe(204);
});

test("the log names no value of a row", async () => {
  const lines: string[] = [];
  const log = createLogger({ level: "info" });
  (log as unknown as Record<symbol, unknown>)[pino.symbols.streamSym as never] = {
    write: (line: string) => void lines.push(line),
  };
  const taken = sql`insert into platform.setting (name, value) values ('990122199405189029', '1')`;
  await taken.execute(stack.db);
  log.error({ err: await taken.execute(stack.db).catch((error) => error) }, "unexpected failure");
  expect(lines.join()).toContain("duplicate key");
  expect(lines.join()).not.toContain("990122199405189029");
});
