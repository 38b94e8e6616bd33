import { afterAll, beforeAll, expect, test } from "vitest";
import { type Authenticator, softwareAuthenticator } from "./testing/authenticator.ts";
import { type Browser, type Village, village } from "./testing/village.ts";

const ORIGIN = "http://localhost:8080";
let place: Village;
beforeAll(async () => {
  place = await village();
});
afterAll(() => place.stop());

async function register(browser: Browser, key: Authenticator, origin = ORIGIN) {
  const { ceremonyId, options } = (await browser.call("POST", "passkeys/options")).body;
  return browser.call("POST", "passkeys", { ceremonyId, name: "我的手机", response: key.create(options, origin) });
}

async function signIn(browser: Browser, key: Authenticator, origin = ORIGIN) {
  const { ceremonyId, options } = (await browser.call("POST", "sign-in/passkey/options")).body;
  const body = { ceremonyId, response: key.get(options, origin) };
  return { answer: await browser.call("POST", "sign-in/passkey", body), body };
}

async function owner() {
  const person = await place.addPerson();
  const browser = place.browser();
  await browser.signIn(person);
  const key = softwareAuthenticator();
  return { person, browser, key, registered: await register(browser, key) };
}

test("a passkey is added and signs in without a name or a password", async () => {
  const { person, browser, key, registered } = await owner();
  expect(registered.status).toBe(201);
  expect(registered.body).toMatchObject({ name: "我的手机", synced: false, lastUsedAt: null });
  const other = place.browser();
  const { answer } = await signIn(other, key);
  expect(answer.body.personId).toBe(person.id);
  expect((await other.call("GET", "sessions")).body.items[0].method).toBe("passkey");
  expect((await browser.call("GET", "passkeys")).body.items[0].lastUsedAt).not.toBeNull();
});

test("an answer serves once", async () => {
  const { key } = await owner();
  const { body } = await signIn(place.browser(), key);
  expect((await place.browser().call("POST", "sign-in/passkey", body)).body.code).toBe("identity.wrong_passkey");
});

test("a passkey shown to a look-alike site is worth nothing here", async () => {
  const { key } = await owner();
  const { answer } = await signIn(place.browser(), key, "https://zhida.example.net");
  expect([answer.status, answer.body.code]).toEqual([401, "identity.wrong_passkey"]);
});

test("a ceremony ends after five minutes", async () => {
  const { key } = await owner();
  const browser = place.browser();
  const { ceremonyId, options } = (await browser.call("POST", "sign-in/passkey/options")).body;
  place.pass(6);
  const answer = await browser.call("POST", "sign-in/passkey", { ceremonyId, response: key.get(options, ORIGIN) });
  expect(answer.status).toBe(401);
});

test("a copied key, known by its counter, is refused", async () => {
  const { key } = await owner();
  expect((await signIn(place.browser(), key)).answer.status).toBe(200);
  key.rewind();
  expect((await signIn(place.browser(), key)).answer.status).toBe(401);
});

test("a key that nobody registered is refused", async () => {
  expect((await signIn(place.browser(), softwareAuthenticator())).answer.status).toBe(401);
});

test("a forged signature is refused", async () => {
  const { key } = await owner();
  const browser = place.browser();
  const { ceremonyId, options } = (await browser.call("POST", "sign-in/passkey/options")).body;
  const response = key.get(options, ORIGIN) as { response: { signature: string } };
  const other = softwareAuthenticator().get(options, ORIGIN) as { response: { signature: string } };
  response.response.signature = other.response.signature;
  expect((await browser.call("POST", "sign-in/passkey", { ceremonyId, response })).status).toBe(401);
});

test("the ceremony of one person does not add a passkey to another", async () => {
  const [mine, hers] = [place.browser(), place.browser()];
  await mine.signIn(await place.addPerson());
  await hers.signIn(await place.addPerson());
  const { ceremonyId, options } = (await mine.call("POST", "passkeys/options")).body;
  const response = softwareAuthenticator().create(options, ORIGIN);
  expect((await hers.call("POST", "passkeys", { ceremonyId, name: "偷来的", response })).body.code).toBe(
    "identity.wrong_passkey",
  );
});

test("the same key is added once", async () => {
  const { browser, key } = await owner();
  expect((await register(browser, key)).body.code).toBe("identity.passkey_exists");
});

test("a removed passkey signs in no more; another person's does not exist", async () => {
  const { browser, key, registered } = await owner();
  const stranger = place.browser();
  await stranger.signIn(await place.addPerson());
  expect((await stranger.call("DELETE", `passkeys/${registered.body.id}`)).status).toBe(404);
  expect((await browser.call("DELETE", `passkeys/${registered.body.id}`)).status).toBe(204);
  expect((await browser.call("GET", "passkeys")).body.items).toEqual([]);
  expect((await signIn(place.browser(), key)).answer.status).toBe(401);
});

test("who just came in by passkey may set a new password without the old one", async () => {
  const { key } = await owner();
  const browser = place.browser();
  await signIn(browser, key);
  expect((await browser.call("POST", "password", { next: "Better#2027" })).status).toBe(204);
});
