import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExchangeStack, exchangeStack, keep } from "./testing/exchange-stack.ts";
import { mei } from "./testing/registries.ts";
import { verifyAudit } from "./verify-audit.ts";

let stack: ExchangeStack;
beforeAll(async () => {
  stack = await exchangeStack();
  await keep(stack, "hpf.account", mei, { name: "林晓梅" });
});
afterAll(() => stack.stop());

test("kill -9 in full flight loses and doubles no audit row of an answered read, three times over", async () => {
  for (const answersBefore of [50, 400, 1500]) {
    const answered = await readAndKill(answersBefore);
    expect(answered.length).toBeGreaterThanOrEqual(answersBefore);
    const { rows } = await sql<{
      request_id: string;
      n: number;
    }>`select request_id, count(*) n from exchange.audit group by 1`.execute(stack.db);
    const counts = new Map(rows.map(({ request_id, n }) => [request_id, n]));
    expect(answered.filter((id) => counts.get(id) !== 1)).toEqual([]);
  }
  const verdict = await verifyAudit(stack.db);
  expect(verdict).toMatchObject({ sound: true, chains: 3 });
}, 60_000);

async function readAndKill(answersBefore: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(import.meta.resolve("./testing/audited-reader.ts")), stack.url, mei],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    if (text.split("\n").length > answersBefore) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  expect(signal).toBe("SIGKILL");
  return text.split("\n").slice(0, -1);
}
