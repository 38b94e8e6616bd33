import { createPool, createServer } from "@zhida/platform";
import { ITEM } from "./item.ts";
import { wire } from "./wire.ts";

export type Statement = { text: string; values: unknown[] };

/** Runs whole journeys one after another and writes down the SQL of each, audit included, with its parameters. */
export async function record(
  url: string,
  tokens: readonly string[],
): Promise<{ journeys: Statement[][]; audits: number }> {
  let current: Statement[] | undefined;
  const wired = await wire(url, (text, values) => current?.push({ text, values: [...values] }));
  await wired.start();
  // The delivery of notices is not the applicant's journey.
  await wired.modules.find(({ name }) => name === "notify")?.stop?.();
  const server = await createServer({ ...wired, requestsPerMinute: 0 });
  const journeys: Statement[][] = [];
  const root = "/api/gov/services/applications";
  for (const token of tokens) {
    const headers = { cookie: `zhida_session=${token}`, "x-zhida-request": "1" };
    const key = (step: string) => ({ ...headers, "idempotency-key": `${token.slice(0, 20)}-${step}` });
    current = [];
    const opened = await server.inject({
      method: "POST",
      url: root,
      headers: key("open"),
      payload: { itemCode: ITEM },
    });
    const { id, version } = opened.json();
    const payload = { expectedVersion: version, confirmed: true };
    const decided = await server.inject({
      method: "POST",
      url: `${root}/${id}/submit`,
      headers: key("submit"),
      payload,
    });
    const receipt = await server.inject({ url: `${root}/${id}/receipt`, headers });
    if (decided.json().state !== "approved" || receipt.statusCode !== 200) throw new Error(decided.body);
    journeys.push(current);
    current = undefined;
  }
  await server.close();
  await wired.stop();
  return { journeys, audits: 1 };
}

/** The recorded statements again on a database as it was before them: nothing but pg, prepared, one journey after another on each connection. */
export async function replay(url: string, journeys: readonly Statement[][], connections: number): Promise<number> {
  const pool = createPool({ url, maxConnections: connections });
  const names = new Map<string, string>();
  let next = 0;
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
  const started = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let journey = journeys[next++]; journey; journey = journeys[next++]) {
        for (const { text, values } of journey) {
          if (values.length === 0) await client.query(text);
          else {
            const name = names.get(text) ?? `r${names.size}`;
            names.set(text, name);
            await client.query({ name, text, values });
          }
        }
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  for (const client of clients) client.release();
  await pool.end();
  return journeys.length / seconds;
}
