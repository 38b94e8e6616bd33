import { DuckDBInstance } from "@duckdb/node-api";
import { drawnSql, mixSql, spreads } from "./facts.ts";
import { STRIDE } from "./people.ts";
import type { Policy } from "./policies.ts";

export type Duck = {
  count(where: string): Promise<number>;
  /** Milliseconds of each policy's count, planned beforehand, on one thread. */
  time(policies: readonly Policy[]): Promise<number[]>;
  copyTo(file: string, people: number): Promise<void>;
  close(): void;
};

/**
 * The same people in DuckDB, in memory, in the same order: texts as their small codes and the region as a nine-digit number, which is
 * faster than texts would be.
 */
export async function openDuck(size: number, order: "region" | "key"): Promise<Duck> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const macro of mixSql) await connection.run(macro);
  const person = order === "region" ? "n" : `(n * ${STRIDE}) % ${size}`;
  const county = "(town // 30)";
  const region = `(990000000 + (${county} // 10 + 1) * 100000 + (${county} % 10 + 21) * 1000 + town % 30 + 1)::INTEGER`;
  await connection.run(
    `create table people as select ${region} as region, ${spreads.map((_, fact) => drawnSql(fact)).join(", ")}
     from (select person, (person * 3000) // ${size} as town from (select ${person} as person from range(${size}) t(n)))`,
  );
  await connection.run("set threads = 1");
  const count = async (where: string) => {
    const rows = await (await connection.run(`select count(*) from people where ${where}`)).getRows();
    return Number(rows[0]![0]);
  };
  return {
    count,
    async time(policies) {
      const times: number[] = [];
      for (const { where } of policies) {
        const prepared = await connection.prepare(`select count(*) from people where ${where}`);
        const started = performance.now();
        await prepared.run();
        times.push(performance.now() - started);
        prepared.destroySync();
      }
      return times;
    },
    async copyTo(file, people) {
      await connection.run(`copy (select * from people limit ${people}) to '${file}' (format csv, header false)`);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
