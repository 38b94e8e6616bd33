import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSWORD, type Village, type Villager, village } from "./testing/village.ts";

let place: Village;
beforeAll(async () => {
  place = await village();
});
afterAll(() => place.stop());

const told = async ({ id }: Villager, type: string) => {
  const { rows } = await sql<{ data: Record<string, unknown>; division: string }>`
    select data, division from platform.outbox where subject = ${id} and type = ${type}`.execute(place.db);
  return rows;
};

test("a browser that somebody has not used before is told, the first of all and those known are not", async () => {
  const person = await place.addPerson();
  const [own, strange] = [place.browser(), place.browser()];
  await own.signIn(person);
  await own.call("POST", "sign-out");
  await own.signIn(person);
  expect(await told(person, "identity.signed-in-anew")).toEqual([]);
  await strange.signIn(person);
  await strange.signIn(person);
  expect(await told(person, "identity.signed-in-anew")).toMatchObject([
    { division: "990122001", data: { personId: person.id, channel: "portal" } },
  ]);
});

test("two people at one browser are strangers to it each for himself, and its mark names neither", async () => {
  const [first, second] = [await place.addPerson(), await place.addPerson()];
  const shared = place.browser();
  await place.browser().signIn(second);
  await shared.signIn(first);
  await shared.signIn(second);
  expect(await told(first, "identity.signed-in-anew")).toEqual([]);
  expect(await told(second, "identity.signed-in-anew")).toHaveLength(1);
  const { rows } = await sql<{ n: number }>`select count(distinct mark_hash)::int as n from identity.known_device
    where person_id in (${first.id}, ${second.id})`.execute(place.db);
  expect(rows[0]?.n).toBe(3);
});

test("a mark that no server gave is not taken", async () => {
  const person = await place.addPerson();
  const browser = place.browser();
  browser.mark = "x";
  await browser.signIn(person);
  expect(browser.mark).toMatch(/^[\w-]{43}$/);
});

test("a name that gets locked is told once for each locking, one that nobody has is not", async () => {
  const person = await place.addPerson();
  const wrong = (idNumber: string) =>
    place.browser().call("POST", "sign-in/password", { idNumber, password: `${PASSWORD}!` });
  await Promise.all(Array.from({ length: 8 }, () => wrong(person.idNumber)));
  const [locked, ...more] = await told(person, "identity.account-locked");
  expect(locked).toMatchObject({ division: "990122001", data: { personId: person.id, minutes: 15 } });
  expect(more).toEqual([]);
  place.pass(16);
  for (let attempt = 0; attempt < 5; attempt++) await wrong(person.idNumber);
  expect(await told(person, "identity.account-locked")).toHaveLength(2);
});

test("browsers unseen for longer than they keep their mark are forgotten", async () => {
  const person = await place.addPerson();
  await place.browser().signIn(person);
  const known = async () => {
    const { rows } = await sql`select 1 from identity.known_device where person_id = ${person.id}`.execute(place.db);
    return rows.length;
  };
  place.pass(399 * 24 * 60);
  await place.settle();
  expect(await known()).toBe(1);
  place.pass(2 * 24 * 60);
  await place.settle();
  expect(await known()).toBe(0);
});
