import { genericPlan } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Village, village } from "./testing/village.ts";

let place: Village;
beforeAll(async () => {
  place = await village();
  await sql`insert into identity.person (id, id_number, name, sex, birth_date, division, phone)
    select gen_random_uuid(), '990122' || lpad(n::text, 11, '0') || 'X', chr(19968 + n % 3000) || '小' || n % 7, 'female', '1980-01-01',
      '99012200' || 1 + n % 8, '131' || lpad(n::text, 8, '0')
    from generate_series(1, 30000) n`.execute(place.db);
  await sql`insert into identity.position (id, person_id, organisation_id, roles, division, valid_from)
    select gen_random_uuid(), p.id, o.id, '{department_officer}', '990122', '2020-01-01'
    from identity.person p join identity.organisation o on o.code = '990122-HPF' where p.phone < '13100008000'`.execute(
    place.db,
  );
  await sql`insert into identity.session (id, token_hash, person_id, channel, method, device, created_at, last_seen_at, expires_at)
    select gen_random_uuid(), sha256(id::text::bytea), id, 'portal', 'code', '', now(), now(), now() + interval '1 day'
    from identity.person`.execute(place.db);
  await sql`insert into identity.administration_record (division, id, at, action, target, detail)
    select '990122', gen_random_uuid(), now(), 'person_unlocked', '', '{}' from generate_series(1, 20000)`.execute(
    place.db,
  );
  await sql`insert into identity.lockout (name_hash, failures, last_failure_at)
    select sha256(n::text::bytea), 1, now() from generate_series(1, 5000) n`.execute(place.db);
  await sql`insert into identity.login_code (phone, code_hash, sent_at, expires_at)
    select '132' || lpad(n::text, 8, '0'), sha256(''), now(), now() from generate_series(1, 5000) n`.execute(place.db);
  await sql`analyze`.execute(place.db);
});
afterAll(() => place.stop());

test("no list or look-up reads a big table from end to end", async () => {
  const admin = place.browser();
  const officer = await place.addOfficer("system_admin", { organisation: "990122" });
  await admin.signIn(officer, "console");
  const paths = [
    "me",
    "sessions",
    "passkeys",
    "entities",
    "people?search=%E7%8E%8B",
    `people?search=${officer.idNumber}`,
    `people?search=${officer.phone}`,
    `people/${officer.id}`,
    "staff",
    "staff?organisation=990122-HPF&role=auditor",
    "administration",
  ];
  const statements = await place.countStatements(async () => {
    for (const path of paths) expect((await admin.call("GET", path)).status, path).toBe(200);
    await place.service.staffOf(place.work(), "990122-SCH", "auditor");
    await place.service.staffIn(place.work(), "990122001", "auditor");
    await place.service.findPersonByIdNumber(place.work(), officer.idNumber);
    await admin.signIn(officer, "console");
    await admin.call("POST", "sign-in/codes", { phone: officer.phone });
  });
  const wanted = new Set(statements.filter((each) => /^(select|update|delete)/.test(each) && each.includes("$1")));
  expect(wanted.size).toBeGreaterThan(12);
  for (const statement of wanted)
    expect(await genericPlan(place.db, statement), statement).not.toMatch(
      /Seq Scan on (person|position|session|administration_record|lockout|login_code)/,
    );
});
