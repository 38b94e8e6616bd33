import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";

export type HomeBuyer = { personId: string; idNumber: string; token: string };

/** Makes `count` residents who never applied for anything into home buyers like `model`: all of its records, with a fund account and a contract of his own, signed in. */
export async function copyHomeBuyer(
  database: pg.Client,
  model: { idNumber: string; name: string },
  count: number,
): Promise<HomeBuyer[]> {
  const { rows } = await database.query<{ id: string; id_number: string }>(
    `select id, id_number from identity.person where division like '990122%' and birth_date < '2000-01-01'
      and email is null and id not in (select person_id from identity.position) and id_number <> $1
      and not exists (select from services.application where subject_key = id_number) order by id limit $2`,
    [model.idNumber, count],
  );
  const numbers = rows.map((row) => row.id_number);
  await database.query("delete from exchange.record where subject_key = any($1)", [numbers]);
  await database.query(
    `insert into exchange.record (subject_key, dataset, id, valid_from, valid_to, data, received_at, source)
     select p.id_number, r.dataset, gen_random_uuid(), r.valid_from, r.valid_to,
       replace(replace(r.data::text, $1, p.id_number), $2, p.name)::jsonb
         || case when r.data ? 'accountNumber' then jsonb_build_object('accountNumber', 'A' || right(p.id_number, 12)) else '{}' end
         || case when r.data ? 'contractNumber' then jsonb_build_object('contractNumber', 'YX' || right(p.id_number, 12)) else '{}' end,
       r.received_at, r.source
     from exchange.record r cross join identity.person p
     where r.subject_key = $1 and p.id_number = any($3)`,
    [model.idNumber, model.name, numbers],
  );
  const buyers = rows.map((row) => ({ personId: row.id, idNumber: row.id_number, token: randomUUID() }));
  await database.query(
    `insert into identity.session (id, token_hash, person_id, channel, method, device, created_at, last_seen_at, expires_at)
     select gen_random_uuid(), s.hash, s.person, 'portal', 'password', 'test', now(), now(), now() + interval '1 hour'
     from unnest($1::bytea[], $2::uuid[]) as s (hash, person)`,
    [buyers.map(({ token }) => createHash("sha256").update(token).digest()), buyers.map(({ personId }) => personId)],
  );
  return buyers;
}
