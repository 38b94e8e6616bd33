import { identityModule } from "@zhida/identity";
import { testStack } from "@zhida/platform/testing";
import pg from "pg";
import { expect, test } from "vitest";
import { setIndexesAside } from "./indexes.ts";

test("indexes and keys come back exactly as they were", async () => {
  const stack = await testStack((deps) => ({
    modules: [identityModule({ ...deps, publicUrl: "https://zhida.example", sendCode: async () => {} })],
  }));
  const client = new pg.Client({ connectionString: stack.url });
  await client.connect();
  const definitions = async () => {
    const { rows } = await client.query(
      `select indexdef from pg_indexes where tablename = 'passkey' order by indexname`,
    );
    return rows;
  };
  const before = await definitions();
  expect(before.length).toBeGreaterThanOrEqual(3);
  await client.query("begin");
  const restore = await setIndexesAside(client, "identity.passkey");
  expect(await definitions()).toEqual([]);
  await restore();
  await client.query("commit");
  expect(await definitions()).toEqual(before);
  await client.end();
  await stack.stop();
});
