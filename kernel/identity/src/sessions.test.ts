import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSWORD, type Village, village } from "./testing/village.ts";

let place: Village;
beforeAll(async () => {
  place = await village();
});
afterAll(() => place.stop());

test("without a session the answer asks to sign in; with one that has run out it says so", async () => {
  const browser = place.browser();
  expect((await browser.call("GET", "me")).body.code).toBe("platform.sign_in_required");
  await browser.signIn(await place.addPerson());
  place.pass(13 * 60);
  const expired = await browser.call("GET", "me");
  expect([expired.status, expired.body.code]).toEqual([401, "identity.session_expired"]);
});

test("a session that has run out does not stand in the way of public pages or of signing in", async () => {
  const person = await place.addPerson();
  const browser = place.browser();
  await browser.signIn(person);
  place.pass(13 * 60);
  expect((await browser.call("GET", "organisations")).status).toBe(200);
  expect((await browser.signIn(person)).status).toBe(200);
});

test("use keeps a session open, but not beyond what its channel allows in all", async () => {
  const officer = await place.addOfficer("department_officer");
  const browser = place.browser();
  await browser.signIn(officer, "console");
  for (let hours = 0; hours < 12; hours += 3) {
    expect((await browser.call("GET", "me")).status).toBe(200);
    place.pass(180);
  }
  expect((await browser.call("GET", "me")).body.code).toBe("identity.session_expired");
});

test("a kiosk forgets its visitor after five minutes", async () => {
  const browser = place.browser();
  await browser.signIn(await place.addPerson(), "kiosk");
  place.pass(6);
  expect((await browser.call("GET", "me")).status).toBe(401);
});

test("moving the platform's clock signs nobody out", async () => {
  const browser = place.browser();
  await browser.signIn(await place.addPerson());
  place.clock.set("2031-01-01T00:00:00Z");
  expect((await browser.call("GET", "me")).status).toBe(200);
  place.clock.setOffset(0);
});

test("the caller is looked up in one statement", async () => {
  const officer = await place.addOfficer("department_officer");
  const { token } = await place.service.openSession(place.work(), { personId: officer.id });
  const statements = await place.countStatements(() => place.service.authenticate(place.work(), token));
  expect(statements).toHaveLength(1);
});

test("who asks again within two seconds is not looked up again, unless something about anybody changed", async () => {
  const officer = await place.addOfficer("department_officer");
  const { token } = await place.service.openSession(place.work(), { personId: officer.id });
  await place.service.authenticate(place.work(), token);
  const again = () => place.countStatements(() => place.service.authenticate(place.work(), token));
  expect(await again()).toHaveLength(0);
  await place.addOfficer("window_clerk");
  expect(await again()).toHaveLength(1);
});

test("signing in by password takes nine statements, begin and commit included", async () => {
  const person = await place.addPerson();
  const statements = await place.countStatements(() => place.browser().signIn(person));
  expect(statements).toHaveLength(9);
});

test("signing out ends the session on the server too", async () => {
  const browser = place.browser();
  await browser.signIn(await place.addPerson());
  const stolen = browser.cookie;
  expect((await browser.call("POST", "sign-out")).status).toBe(204);
  expect(browser.cookie).toBeUndefined();
  const thief = place.browser();
  thief.cookie = stolen;
  expect((await thief.call("GET", "me")).body.code).toBe("platform.sign_in_required");
  expect((await browser.call("POST", "sign-out")).status).toBe(204);
});

test("somebody sees his sessions, ends one of them, or all", async () => {
  const person = await place.addPerson();
  const [phone, laptop, library] = [place.browser(), place.browser(), place.browser()];
  for (const browser of [phone, laptop, library]) await browser.signIn(person);
  const listed = (await phone.call("GET", "sessions")).body.items;
  expect(listed).toHaveLength(3);
  expect(listed.filter((session: { current: boolean }) => session.current)).toHaveLength(1);

  const other = listed.find((session: { current: boolean }) => !session.current);
  expect((await phone.call("DELETE", `sessions/${other.id}`)).status).toBe(204);
  const alive = await Promise.all([laptop, library].map((browser) => browser.call("GET", "me")));
  expect(alive.map(({ status }) => status).sort()).toEqual([200, 401]);

  expect((await phone.call("POST", "sign-out-everywhere")).status).toBe(204);
  for (const browser of [phone, laptop, library]) expect((await browser.call("GET", "me")).status).toBe(401);
});

test("another person's session does not exist", async () => {
  const [mine, hers] = [place.browser(), place.browser()];
  await mine.signIn(await place.addPerson());
  await hers.signIn(await place.addPerson());
  const { id } = (await hers.call("GET", "sessions")).body.items[0];
  expect((await mine.call("DELETE", `sessions/${id}`)).status).toBe(404);
  expect((await hers.call("GET", "me")).status).toBe(200);
});

test("the language that somebody chose stays with him", async () => {
  const person = await place.addPerson();
  const browser = place.browser();
  await browser.signIn(person);
  expect((await browser.call("PUT", "language", { language: "en" })).status).toBe(204);
  expect((await browser.call("GET", "me")).body.language).toBe("en");
  expect((await place.service.contact(place.work(), person.id))?.language).toBe("en");
  expect((await browser.call("PUT", "language", { language: "fr" })).status).toBe(400);
});

test("a new password needs the present one, ends the other sessions and changes the token", async () => {
  const person = await place.addPerson();
  const [here, there] = [place.browser(), place.browser()];
  await here.signIn(person);
  await there.signIn(person);
  const change = (body: object) => here.call("POST", "password", body);
  expect((await change({ next: "Better#2027" })).body.code).toBe("identity.current_password_needed");
  expect((await change({ current: "nope", next: "Better#2027" })).body.code).toBe("identity.wrong_current_password");
  expect((await change({ current: PASSWORD, next: "short1A" })).body.code).toBe("identity.weak_password");
  expect((await change({ current: PASSWORD, next: `Zz#${person.phone}` })).body.code).toBe("identity.weak_password");
  expect((await change({ current: PASSWORD, next: PASSWORD })).body.code).toBe("identity.same_password");

  const token = here.cookie;
  expect((await change({ current: PASSWORD, next: "Better#2027" })).status).toBe(204);
  expect(here.cookie).not.toBe(token);
  expect((await here.call("GET", "me")).status).toBe(200);
  expect((await there.call("GET", "me")).status).toBe(401);
  expect((await place.browser().signIn(person)).status).toBe(401);
});

test("who forgot his password sets a new one soon after a sign-in by phone code", async () => {
  const person = await place.addPerson();
  const browser = place.browser();
  await browser.call("POST", "sign-in/codes", { phone: person.phone });
  await browser.call("POST", "sign-in/code", { phone: person.phone, code: place.sent.at(-1)?.code });
  place.pass(11);
  expect((await browser.call("POST", "password", { next: "Better#2027" })).body.code).toBe(
    "identity.current_password_needed",
  );
  await browser.call("POST", "sign-in/codes", { phone: person.phone });
  await browser.call("POST", "sign-in/code", { phone: person.phone, code: place.sent.at(-1)?.code });
  expect((await browser.call("POST", "password", { next: "Better#2027" })).status).toBe(204);
});

test("the sweep forgets what has long run out, and nothing else", async () => {
  const person = await place.addPerson();
  const [old, recent] = [place.browser(), place.browser()];
  await old.signIn(person);
  place.pass(8 * 24 * 60);
  await recent.signIn(person);
  await place.settle();
  expect((await old.call("GET", "me")).body.code).toBe("platform.sign_in_required");
  expect((await recent.call("GET", "me")).status).toBe(200);
});
