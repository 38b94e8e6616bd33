import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSWORD, type Village, village } from "./testing/village.ts";

let place: Village;
beforeAll(async () => {
  place = await village();
});
afterAll(() => place.stop());

test("the right password opens a session that knows its holder", async () => {
  const person = await place.addPerson();
  const browser = place.browser();
  const answer = await browser.signIn(person);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ personId: person.id, channel: "portal", permissions: [], hasPassword: true });
  expect(answer.body.subject.maskedKey).toMatch(/^9901\*{10}.{4}$/);
  expect(JSON.stringify(answer.body)).not.toContain(person.idNumber);
  expect(String(answer.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Lax/);
  expect((await browser.call("GET", "me")).body.personId).toBe(person.id);
});

test("small x and spaces around an ID number are forgiven", async () => {
  const person = await place.addPerson();
  const body = { idNumber: ` ${person.idNumber.toLowerCase()} `, password: PASSWORD };
  expect((await place.browser().call("POST", "sign-in/password", body)).status).toBe(200);
});

test("a wrong password and an unknown number get the same answer, and the same lock", async () => {
  const person = await place.addPerson();
  const answers = async (idNumber: string) => {
    const codes: string[] = [];
    for (let attempt = 0; attempt < 7; attempt++) {
      const answer = await place.browser().call("POST", "sign-in/password", { idNumber, password: "Wrong@2026" });
      codes.push(`${answer.status} ${answer.body.code} ${answer.body.detail}`);
    }
    return codes;
  };
  const known = await answers(person.idNumber);
  expect(known).toEqual(await answers("990122197901019999"));
  expect(known.slice(0, 4).every((code) => code.startsWith("401 identity.wrong_credentials"))).toBe(true);
  expect(known.slice(4).every((code) => code.startsWith("429 identity.locked_out"))).toBe(true);
});

test("after five failures even the right password waits a quarter of an hour", async () => {
  const person = await place.addPerson();
  for (let attempt = 0; attempt < 5; attempt++)
    await place.browser().call("POST", "sign-in/password", { idNumber: person.idNumber, password: "Wrong@2026" });
  const locked = await place.browser().signIn(person);
  expect(locked.body.code).toBe("identity.locked_out");
  expect(Number(locked.headers["retry-after"])).toBeGreaterThan(14 * 60);
  place.pass(14);
  expect((await place.browser().signIn(person)).status).toBe(429);
  place.pass(2);
  expect((await place.browser().signIn(person)).status).toBe(200);
});

test("a success forgets earlier failures", async () => {
  const person = await place.addPerson();
  for (let round = 0; round < 3; round++) {
    for (let attempt = 0; attempt < 4; attempt++)
      await place.browser().call("POST", "sign-in/password", { idNumber: person.idNumber, password: "Wrong@2026" });
    expect((await place.browser().signIn(person)).status).toBe(200);
  }
});

test("guesses sent all at once get no more than five tries", async () => {
  const person = await place.addPerson();
  const guesses = Array.from({ length: 12 }, (_, n) =>
    place
      .browser()
      .call("POST", "sign-in/password", { idNumber: person.idNumber, password: n === 11 ? PASSWORD : `Wrong@${n}` }),
  );
  const codes = (await Promise.all(guesses)).map(({ body }) => body.code);
  expect(codes.filter((code) => code === "identity.wrong_credentials").length).toBeLessThanOrEqual(5);
  expect(codes.filter((code) => code === "identity.locked_out").length).toBeGreaterThanOrEqual(6);
});

test("a phone code signs in once", async () => {
  const person = await place.addPerson();
  const asked = await place.browser().call("POST", "sign-in/codes", { phone: person.phone });
  expect(asked.body).toEqual({ expiresInSeconds: 300, resendInSeconds: 60 });
  const code = place.sent.at(-1)?.code;
  const body = { phone: person.phone, code };
  expect((await place.browser().call("POST", "sign-in/code", body)).body.personId).toBe(person.id);
  expect((await place.browser().call("POST", "sign-in/code", body)).body.code).toBe("identity.wrong_code");
});

test("one code used by two browsers at once opens one session", async () => {
  const person = await place.addPerson();
  await place.browser().call("POST", "sign-in/codes", { phone: person.phone });
  const body = { phone: person.phone, code: place.sent.at(-1)?.code };
  const answers = await Promise.all([1, 2, 3].map(() => place.browser().call("POST", "sign-in/code", body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
});

test("for a phone that nobody has bound all looks the same and nothing is sent", async () => {
  const before = place.sent.length;
  const asked = await place.browser().call("POST", "sign-in/codes", { phone: "13800009999" });
  expect(asked.body).toEqual({ expiresInSeconds: 300, resendInSeconds: 60 });
  expect(place.sent.length).toBe(before);
  const again = await place.browser().call("POST", "sign-in/codes", { phone: "13800009999" });
  expect(again.body.code).toBe("identity.code_too_soon");
  expect(Number(again.headers["retry-after"])).toBeGreaterThan(50);
});

test("a code is void after five minutes, after five wrong guesses, and when a newer one was sent", async () => {
  const person = await place.addPerson();
  const send = async () => {
    await place.browser().call("POST", "sign-in/codes", { phone: person.phone });
    return place.sent.at(-1)?.code ?? "";
  };
  const use = async (code: string) =>
    (await place.browser().call("POST", "sign-in/code", { phone: person.phone, code })).status;
  const late = await send();
  place.pass(6);
  expect(await use(late)).toBe(401);

  const guessed = await send();
  const wrong = guessed === "000000" ? "000001" : "000000";
  for (let guess = 0; guess < 5; guess++) expect(await use(wrong)).toBe(401);
  expect(await use(guessed)).toBe(401);

  place.pass(2);
  const older = await send();
  place.pass(2);
  const newer = await send();
  if (older !== newer) expect(await use(older)).toBe(401);
  expect(await use(newer)).toBe(200);
});

test("the staff entrances are closed to whoever holds no office", async () => {
  const resident = await place.addPerson();
  expect((await place.browser().signIn(resident, "console")).body.code).toBe("identity.staff_only");
  const officer = await place.addOfficer("department_officer");
  const me = (await place.browser().signIn(officer, "console")).body;
  expect(me.channel).toBe("console");
  expect(me.positions).toMatchObject([
    { organisationCode: "990122-HPF", division: "990122", roles: ["department_officer"] },
  ]);
  expect(me.permissions).toContain("case.handle");
});

test("signing in gives a new token and ends the session that the browser carried", async () => {
  const person = await place.addPerson();
  const browser = place.browser();
  await browser.signIn(person);
  const first = browser.cookie;
  await browser.signIn(person);
  expect(browser.cookie).not.toBe(first);
  const old = place.browser();
  old.cookie = first;
  expect((await old.call("GET", "me")).status).toBe(401);
});

test("input that makes no sense is refused, not looked up", async () => {
  for (const body of [{}, { idNumber: "", password: "" }, { idNumber: "1' or '1'='1", password: "x".repeat(200) }])
    expect((await place.browser().call("POST", "sign-in/password", body)).status).toBe(400);
  const sql = { idNumber: "1' or 1=1 --", password: "<script>" };
  expect((await place.browser().call("POST", "sign-in/password", sql)).body.code).toBe("identity.wrong_credentials");
});

test("one address cannot try for ever", async () => {
  const codes: number[] = [];
  const crowd = place.browser();
  for (let n = 0; n < 25; n++)
    codes.push((await crowd.call("POST", "sign-in/codes", { phone: `1370000${String(1000 + n)}` })).status);
  expect(codes).toContain(429);
});
