import type { createPool } from "@zhida/platform";
import type { DeviceRecord } from "../ingest/gateway-device.ts";
import type { TerminalIdentity } from "./tables.ts";

type Pool = ReturnType<typeof createPool>;

/** All devices that may report, with what is known of when they last did; or only those of the given ids, retired ones too. */
export async function readDevices(pool: Pool, ids?: readonly string[]): Promise<DeviceRecord[]> {
  const { rows } = await pool.query(
    `select d.id, d.division, d.code, d.protocol, d.state, d.interval_s as "intervalS", d.offline_after_s as "offlineAfterS",
       d.secret_hash as "secretHash", d.terminal, coalesce(p.online, false) as online,
       extract(epoch from p.last_seen_at)::float8 * 1000 as "lastSeenAtMs", extract(epoch from n.at)::float8 * 1000 as "newestAtMs"
     from monitoring.device d
     left join monitoring.presence p on p.division = d.division and p.device_id = d.id
     left join lateral (
       select max(at) as at from (
         select max(v.at) as at from monitoring.last_value v where v.division = d.division and v.device_id = d.id
         union all
         select l.at from monitoring.last_position l where l.division = d.division and l.device_id = d.id) newest) n on true
     where ${ids ? "d.id = any($1::uuid[])" : "d.state <> 'retired'"}`,
    ids ? [ids] : [],
  );
  return rows as DeviceRecord[];
}

export type RegisteredTerminal = { division: string; id: string; terminal: TerminalIdentity; secretHash: Buffer };

/** Terminals of JT/T 808 have registered: who they are, and the hash of the code that each got. */
export async function writeTerminals(pool: Pool, terminals: readonly RegisteredTerminal[]): Promise<void> {
  const rows = terminals.map(({ secretHash, ...row }) => ({ ...row, hash: secretHash.toString("hex") }));
  await pool.query(
    `update monitoring.device d set terminal = r.terminal, secret_hash = decode(r.hash, 'hex')
     from json_to_recordset($1::json) as r(division text, id uuid, terminal jsonb, hash text)
     where d.division = r.division and d.id = r.id and d.state <> 'retired'`,
    [JSON.stringify(rows)],
  );
}
