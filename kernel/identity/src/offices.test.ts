import { makeResidentId } from "@zhida/china-ids";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RoleCode } from "./contract.ts";
import { type Browser, type Village, village } from "./testing/village.ts";

let place: Village;
let admin: Browser;
let neighbourAdmin: Browser;
beforeAll(async () => {
  place = await village();
  admin = place.browser();
  await admin.signIn(await place.addOfficer("system_admin", { organisation: "990122" }), "console");
  neighbourAdmin = place.browser();
  await neighbourAdmin.signIn(await place.addOfficer("system_admin", { organisation: "990123" }), "console");
});
afterAll(() => place.stop());

const events = async () =>
  (await sql<{ type: string; data: object }>`select type, data from platform.outbox order by id`.execute(place.db))
    .rows;

test("an office is granted, changed and ended, and each time recorded and announced", async () => {
  const person = await place.addPerson({ name: "何静" });
  const browser = place.browser();
  await browser.signIn(person);
  const granted = await admin.call("POST", `people/${person.id}/positions`, {
    organisationCode: "990122-HPF",
    roles: ["department_officer", "department_officer"],
  });
  expect(granted.status).toBe(201);
  expect(granted.body).toMatchObject({
    roles: ["department_officer"],
    division: "990122",
    organisation: { code: "990122-HPF" },
  });
  expect((await browser.call("GET", "me")).body.permissions).toContain("case.handle");

  const changed = await admin.call("PATCH", `positions/${granted.body.id}`, { roles: ["department_head"] });
  expect(changed.body.roles).toEqual(["department_head"]);
  expect((await browser.call("GET", "me")).body.permissions).toContain("case.supervise");

  expect((await admin.call("DELETE", `positions/${granted.body.id}`)).status).toBe(204);
  expect((await browser.call("GET", "me")).body.positions).toEqual([]);

  const log = (await admin.call("GET", "administration?limit=3")).body.items;
  expect(log.map((row: { action: string }) => row.action)).toEqual([
    "position_ended",
    "position_changed",
    "position_granted",
  ]);
  expect(log[0]).toMatchObject({ target: "何静", actorName: "孙磊", division: "990122" });
  expect((await events()).slice(-3).map(({ type, data }) => [type, (data as { roles: string[] }).roles])).toEqual([
    ["identity.position-changed", ["department_officer"]],
    ["identity.position-changed", ["department_head"]],
    ["identity.position-changed", []],
  ]);
});

test("an office lasts from its first day to the day before its end", async () => {
  const person = await place.addPerson();
  await place.service.grantPosition(place.work(), person.id, {
    organisationCode: "990122-HPF",
    roles: ["auditor"],
    validFrom: "2027-03-01",
    validTo: "2027-04-01",
  });
  const { token } = await place.service.openSession(place.work(), { personId: person.id });
  const rolesOn = async (instant: string) => {
    place.clock.set(instant);
    return (await place.service.authenticate(place.work(), token))?.positions.length;
  };
  expect(await rolesOn("2027-02-28T15:59:59Z")).toBe(0);
  expect(await rolesOn("2027-02-28T16:00:01Z")).toBe(1);
  expect(await rolesOn("2027-03-31T15:59:50Z")).toBe(1);
  expect(await rolesOn("2027-03-31T16:00:01Z")).toBe(0);
  place.clock.setOffset(0);
});

test("nobody changes his own office", async () => {
  const me = (await admin.call("GET", "me")).body;
  const grant = { organisationCode: "990122-HPF", roles: ["department_head"] };
  expect((await admin.call("POST", `people/${me.personId}/positions`, grant)).body.code).toBe("identity.own_position");
  const own = (await admin.call("GET", `people/${me.personId}`)).body.positions[0];
  expect((await admin.call("PATCH", `positions/${own.id}`, { roles: ["auditor"] })).body.code).toBe(
    "identity.own_position",
  );
  expect((await admin.call("DELETE", `positions/${own.id}`)).body.code).toBe("identity.own_position");
});

test("an administrator grants nothing beyond his county, nor beyond the organisation's own division", async () => {
  const person = await place.addPerson();
  const grant = (body: object) => admin.call("POST", `people/${person.id}/positions`, { roles: ["auditor"], ...body });
  expect((await grant({ organisationCode: "990123" })).body.code).toBe("identity.unknown_organisation");
  expect((await grant({ organisationCode: "nowhere" })).status).toBe(400);
  expect((await grant({ organisationCode: "990122-SCH", division: "990122" })).body.code).toBe(
    "identity.division_outside",
  );
  expect((await grant({ organisationCode: "990122-HPF", roles: ["king"] })).status).toBe(400);
});

test("one person holds one open position in an organisation, even when two administrators act at once", async () => {
  const person = await place.addPerson();
  const body = { organisationCode: "990122-HPF", roles: ["auditor"] };
  const answers = await Promise.all([1, 2].map(() => admin.call("POST", `people/${person.id}/positions`, body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test("people and offices of another county do not exist", async () => {
  const officer = await place.addOfficer("department_officer");
  const { positions } = (await admin.call("GET", `people/${officer.id}`)).body;
  expect(positions).toHaveLength(1);
  for (const [method, path] of [
    ["GET", `people/${officer.id}`],
    ["POST", `people/${officer.id}/unlock`],
    ["POST", `people/${officer.id}/sign-out`],
    ["PATCH", `positions/${positions[0].id}`],
    ["DELETE", `positions/${positions[0].id}`],
  ] as const) {
    const body = method === "PATCH" ? { roles: ["auditor"] } : undefined;
    expect((await neighbourAdmin.call(method, path, body)).status, path).toBe(404);
  }
  expect((await neighbourAdmin.call("GET", "people?search=孙磊")).body.items).toEqual([]);
  const staff = (await neighbourAdmin.call("GET", "staff")).body.items;
  expect(staff.every((row: { division: string }) => row.division.startsWith("990123"))).toBe(true);
});

test("residents and other roles are turned away from administration", async () => {
  const resident = place.browser();
  await resident.signIn(await place.addPerson());
  const clerk = place.browser();
  await clerk.signIn(await place.addOfficer("window_clerk"), "counter");
  expect((await resident.call("GET", "people?search=林")).body.code).toBe("platform.forbidden");
  expect((await resident.call("GET", "administration")).status).toBe(403);
  expect((await clerk.call("GET", "people?search=林")).status).toBe(200);
  expect((await clerk.call("GET", "administration")).status).toBe(403);
  expect((await place.browser().call("GET", "staff")).status).toBe(401);
});

test("people are found by ID number, phone and beginning of the name, page after page", async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => place.addPerson({ name: "欧阳小溪" })));
  const first = people[0];
  expect((await admin.call("GET", `people?search=${first?.idNumber}`)).body.items).toMatchObject([{ id: first?.id }]);
  expect((await admin.call("GET", `people?search=${first?.phone}`)).body.items).toMatchObject([{ id: first?.id }]);
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const mark = cursor === "" ? "" : `&cursor=${cursor}`;
    const answer: { items: { id: string }[]; next: string | null } = (
      await admin.call("GET", `people?search=${encodeURIComponent("欧阳")}&limit=2${mark}`)
    ).body;
    seen.push(...answer.items.map(({ id }) => id));
    cursor = answer.next;
  }
  expect(seen.sort()).toEqual(people.map(({ id }) => id).sort());
  const text = JSON.stringify((await admin.call("GET", "people?search=欧阳")).body);
  expect(text).not.toContain(first?.idNumber);
  expect((await admin.call("GET", "people?search=%25' or 1=1 --")).body.items).toEqual([]);
});

test("whoever fills positions finds somebody of another county by the whole ID number", async () => {
  const far = await place.addPerson({ division: "990123001" });
  expect((await admin.call("GET", `people?search=${far.idNumber}`)).body.items).toHaveLength(1);
  expect((await admin.call("GET", `people?search=${far.phone}`)).body.items).toEqual([]);
  expect((await admin.call("GET", `people/${far.id}`)).status).toBe(404);
});

test("staff are listed by organisation and role", async () => {
  const officer = await place.addOfficer("data_officer", { organisation: "990122-SCH" });
  const bySchool = (await admin.call("GET", "staff?organisation=990122-SCH")).body.items;
  expect(bySchool).toMatchObject([{ personId: officer.id, division: "990122001" }]);
  expect((await admin.call("GET", "staff?organisation=990122-SCH&role=auditor")).body.items).toEqual([]);
  expect(await place.service.staffOf(place.work(), "990122-SCH", "data_officer")).toMatchObject([{ id: officer.id }]);
  expect(await place.service.staffOf(place.work(), "990122-SCH", "auditor")).toEqual([]);
  expect(await place.service.staffIn(place.work(), "990122001", "data_officer")).toMatchObject([{ id: officer.id }]);
  expect(await place.service.staffIn(place.work(), "9901", "data_officer")).toEqual([]);
  let rows = 0;
  for (let cursor: string | null = ""; cursor !== null; ) {
    const answer: { items: object[]; next: string | null } = (
      await admin.call("GET", `staff?limit=1${cursor && `&cursor=${cursor}`}`)
    ).body;
    rows += answer.items.length;
    cursor = answer.next;
  }
  expect(rows).toBe((await admin.call("GET", "staff?limit=100")).body.items.length);
});

test("a locked name is unlocked at the window", async () => {
  const person = await place.addPerson();
  for (let attempt = 0; attempt < 5; attempt++)
    await place.browser().call("POST", "sign-in/password", { idNumber: person.idNumber, password: "x" });
  expect((await admin.call("GET", `people/${person.id}`)).body.lockedUntil).not.toBeNull();
  expect((await place.browser().signIn(person)).status).toBe(429);
  expect((await admin.call("POST", `people/${person.id}/unlock`)).status).toBe(204);
  expect((await place.browser().signIn(person)).status).toBe(200);
});

test("an administrator signs an officer out everywhere, but not a mere resident", async () => {
  const officer = await place.addOfficer("department_officer");
  const browser = place.browser();
  await browser.signIn(officer);
  expect((await admin.call("POST", `people/${officer.id}/sign-out`)).status).toBe(204);
  expect((await browser.call("GET", "me")).status).toBe(401);
  const resident = await place.addPerson();
  expect((await admin.call("POST", `people/${resident.id}/sign-out`)).status).toBe(404);
});

test("a person is registered once, with a number that passes its check", async () => {
  const idNumber = makeResidentId({ division: "990122", birthDate: "1990-05-04", sequence: 321 });
  const wrong = idNumber.slice(0, 17) + (idNumber.endsWith("1") ? "2" : "1");
  const register = (body: object) =>
    admin.call("POST", "people", { name: "陈志强", division: "990122003", phone: null, ...body });
  expect((await register({ idNumber: wrong })).body.code).toBe("identity.bad_id_number");
  expect((await register({ idNumber, division: "990123001" })).body.code).toBe("identity.division_not_yours");
  const person = await register({ idNumber: idNumber.toLowerCase(), name: "<b>陈</b>'; drop table x" });
  expect(person.body).toMatchObject({ name: "<b>陈</b>'; drop table x", maskedPhone: null });
  expect((await admin.call("GET", `people/${person.body.id}`)).body).toMatchObject({
    sex: "male",
    birthDate: "1990-05-04",
  });
  expect((await register({ idNumber })).body.code).toBe("identity.id_number_taken");
  const other = makeResidentId({ division: "990122", birthDate: "1990-05-04", sequence: 322 });
  const { phone } = await place.addPerson();
  expect((await register({ idNumber: other, phone })).body.code).toBe("identity.phone_taken");
});

test("organisations form a tree that an administrator extends inside his county", async () => {
  const town = {
    code: "990122001",
    name: { zh: "云溪镇人民政府", en: "Yunxi Town" },
    kind: "town",
    division: "990122001",
  };
  const created = await admin.call("POST", "organisations", { ...town, parentCode: "990122" });
  expect(created.body).toMatchObject({ level: "town" });
  expect((await admin.call("POST", "organisations", { ...town, parentCode: "990122" })).body.code).toBe(
    "identity.organisation_taken",
  );
  expect((await admin.call("POST", "organisations", { ...town, code: "990122-X9", parentCode: "990123" })).status).toBe(
    422,
  );
  const outside = { ...town, code: "990122-X8", division: "990123", parentCode: "990122" };
  expect((await admin.call("POST", "organisations", outside)).body.code).toBe("identity.division_outside");

  const renamed = await admin.call("PATCH", "organisations/990122001", { name: { zh: "云溪镇政府", en: "Yunxi" } });
  expect(renamed.body.name.zh).toBe("云溪镇政府");
  expect((await neighbourAdmin.call("PATCH", "organisations/990122001", { name: renamed.body.name })).status).toBe(404);

  const visitor = place.browser();
  const shown = (await visitor.call("GET", "organisations/990122001")).body;
  expect(shown.name.zh).toBe("云溪镇政府");
  expect(shown.ancestors.map((each: { code: string }) => each.code)).toEqual(["990122"]);
  const children = (await visitor.call("GET", "organisations?parent=990122")).body.items;
  expect(children.map((each: { code: string }) => each.code)).toEqual(["990122-HPF", "990122-SCH", "990122001"]);
  const first = (await visitor.call("GET", "organisations?parent=990122&limit=2")).body;
  const rest = (await visitor.call("GET", `organisations?parent=990122&limit=2&cursor=${first.next}`)).body;
  expect([...first.items, ...rest.items]).toEqual(children);
  expect((await visitor.call("GET", "organisations?search=公积金")).body.items).toHaveLength(1);
  expect((await visitor.call("GET", "organisations/990199")).status).toBe(404);
});

test("looking an organisation up costs no statement once they are known", async () => {
  const work = place.work();
  await place.service.organisationByCode(work, "990122-HPF");
  const statements = await place.countStatements(async () => {
    const fund = await place.service.organisationByCode(work, "990122-HPF");
    expect(await place.service.findOrganisation(work, fund?.id ?? "")).toEqual(fund);
    expect((await place.service.listOrganisations(work, { division: "990122", kind: "department" })).length).toBe(1);
  });
  expect(statements).toEqual([]);
});

test("the record of administration cannot be changed", async () => {
  await expect(sql`update identity.administration_record set target = 'x'`.execute(place.db)).rejects.toThrow(
    "append-only",
  );
  await expect(sql`delete from identity.administration_record`.execute(place.db)).rejects.toThrow("append-only");
  await expect(sql`truncate identity.administration_record`.execute(place.db)).rejects.toThrow("append-only");
});

test("the database knows the same roles as the contract", async () => {
  const { rows } = await sql<{ text: string }>`select pg_get_constraintdef(oid) as text from pg_constraint
    where conname = 'position_roles_check'`.execute(place.db);
  const known = [...(rows[0]?.text ?? "").matchAll(/'([a-z_]+)'/g)].map(([, role]) => role);
  expect(known.sort()).toEqual([...RoleCode.options].sort());
});

test("the roles are listed with what they allow", async () => {
  const { items } = (await admin.call("GET", "roles")).body;
  expect(items).toHaveLength(RoleCode.options.length);
  const officer = items.find((role: { code: string }) => role.code === "department_officer");
  expect(officer.permissions).toContainEqual({ permission: "case.handle", reach: "organisation" });
});
