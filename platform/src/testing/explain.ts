import { CompiledQuery } from "kysely";
import { createDb, type Db } from "../db/db.ts";

export type Statement = { text: string; parameters: readonly unknown[] };

/** The plan of a statement whatever its values will be, as PostgreSQL writes it. */
export async function genericPlan(db: Db, statement: string): Promise<string> {
  const explained = CompiledQuery.raw(`explain (generic_plan) ${statement}`);
  const { rows } = await db.executeQuery<{ "QUERY PLAN": string }>(explained);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

/** One node of a plan that reads a table, with the rows it looked at: those it gave on and those it threw away. */
export type TableRead = { table: string; by: string; touched: number };

/** How each table is read when the statement runs, with its values, once more. Partitions that are pruned are not read. */
export async function tableReads(db: Db, { text, parameters }: Statement): Promise<TableRead[]> {
  const explained = CompiledQuery.raw(`explain (analyze, format json) ${text}`, [...parameters]);
  const { rows } = await db.executeQuery<{ "QUERY PLAN": { Plan: PlanNode }[] }>(explained);
  const nodes = rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => nodesOf(Plan)));
  return nodes.flatMap((node) => {
    const table = node["Relation Name"];
    if (table === undefined) return [];
    const removed = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
    return [{ table, by: node["Node Type"], touched: (node["Actual Rows"] + removed) * node["Actual Loops"] }];
  });
}

/** The tables that are read from end to end. */
export const scanned = (reads: readonly TableRead[]): string[] =>
  reads.filter(({ by }) => by === "Seq Scan").map(({ table }) => table);

/** A connection to the database of a test that writes down what is sent over it, values too. */
export function statementLog(url: string): {
  db: Db;
  sentBy(body: () => Promise<unknown>): Promise<Statement[]>;
  stop(): Promise<void>;
} {
  const sent: Statement[] = [];
  const db = createDb({ url, maxConnections: 1, onStatement: (text, parameters) => sent.push({ text, parameters }) });
  return {
    db,
    sentBy: async (body) => {
      const from = sent.length;
      await body();
      return sent.slice(from);
    },
    stop: () => db.destroy(),
  };
}

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
};

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
