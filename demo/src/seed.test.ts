import { spawn } from "node:child_process";
import { once } from "node:events";
import { newId } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "./personas/personas.ts";
import { residents } from "./personas/residents.ts";
import { staff } from "./personas/staff.ts";
import { type SeedProgress, seedDemo } from "./seed.ts";
import { DatabaseInUse } from "./store/seeding.ts";
import { countyStack } from "./testing/county-stack.ts";

let stack: Awaited<ReturnType<typeof countyStack>>;
const progress: SeedProgress[] = [];

beforeAll(async () => {
  stack = await countyStack();
});
afterAll(() => stack?.stop());

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(stack.db);
  return rows[0]?.n ?? 0;
};

test("a seeding that is killed leaves nothing, and the next one does it all", async () => {
  const script = `const { seedDemo } = await import(${JSON.stringify(new URL("./seed.ts", import.meta.url).href)});
    await seedDemo({ url: process.argv[1], size: 4000, onProgress: ({ done }) => done > 1000 && process.kill(process.pid, "SIGKILL") });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, stack.url], { stdio: "inherit" });
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
  expect(await count("identity.person")).toBe(0);

  const outcome = await seedDemo({ url: stack.url, size: 1200, onProgress: (step) => progress.push(step) });
  expect(outcome).toEqual({ seeded: true, size: 1200 });
  expect(await count("identity.person")).toBe(1200);
  expect(await count("exchange.record")).toBeGreaterThan(12_000);
  expect(await count("identity.organisation")).toBeGreaterThan(120);
  expect(progress.at(-1)).toMatchObject({ done: 1200, total: 1200 });
}, 60_000);

test("a county that is there already is left as it is, whatever size is asked for", async () => {
  expect(await seedDemo({ url: stack.url, size: 5000 })).toEqual({ seeded: false, size: 1200 });
  expect(await count("identity.person")).toBe(1200);
});

test("every persona signs in with the demo password and sees the right name", async () => {
  for (const { idNumber, name } of [residents.linXiaomei, staff.sunLei, staff.hanDong]) {
    const body = { idNumber, password: demoPassword, channel: "portal" };
    const answer = await stack.inject({ method: "POST", url: "/api/identity/sign-in/password", body });
    expect(answer.statusCode, answer.body).toBeLessThan(300);
    expect(answer.json()).toMatchObject({ name });
  }
});

test("officers hold their offices and the baker represents both her firms", async () => {
  const work = stack.work();
  expect(await stack.identity.staffOf(work, "990122-HPF", "department_head")).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ name: "郑文" })]),
  );
  const zhao = await stack.identity.findPersonByIdNumber(work, residents.zhaoMin.idNumber);
  const entities = await stack.identity.listRepresentedEntities(work, zhao?.id ?? newId());
  expect(entities.map(({ name }) => name).sort()).toEqual(["云溪县拾味面包店", "云溪拾味食品有限公司"].sort());
});

test("a database in which others live is not touched", async () => {
  await sql`delete from demo.seed`.execute(stack.db);
  await expect(seedDemo({ url: stack.url, size: 1000 })).rejects.toBeInstanceOf(DatabaseInUse);
  await sql`insert into demo.seed (size, seed) values (1200, 1)`.execute(stack.db);
});
