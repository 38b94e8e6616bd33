import { makeCreditCode } from "@zhida/china-ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { identity } from "./store/tables.ts";
import { type Village, village } from "./testing/village.ts";

let place: Village;
beforeAll(async () => {
  place = await village();
});
afterAll(() => place.stop());

const creditCode = (organisation: string) =>
  makeCreditCode({ registrar: "9", type: "1", division: "990122", organisation });

test("a legal representative acts for her enterprise and for herself again", async () => {
  const owner = await place.addPerson({ name: "赵敏" });
  const id = await place.addEnterprise(owner.id, "云溪县拾味食品有限公司", creditCode("MA000001"));
  const browser = place.browser();
  await browser.signIn(owner);
  const { items } = (await browser.call("GET", "entities")).body;
  expect(items).toMatchObject([{ id, name: "云溪县拾味食品有限公司", maskedCreditCode: expect.stringContaining("*") }]);

  const acting = (await browser.call("POST", "act-as", { legalEntityId: id })).body;
  expect(acting.subject).toMatchObject({ kind: "legal_entity", id, name: "云溪县拾味食品有限公司" });
  expect((await browser.call("GET", "me")).body.subject.kind).toBe("legal_entity");
  const actor = await place.service.authenticate(place.work(), browser.cookie ?? "");
  expect(actor?.subject.key).toBe(creditCode("MA000001"));
  expect(actor?.personId).toBe(owner.id);

  expect((await browser.call("POST", "act-as", { legalEntityId: null })).body.subject).toMatchObject({
    kind: "person",
    id: owner.id,
  });
});

test("an enterprise that somebody else represents does not exist for me", async () => {
  const [owner, stranger] = [await place.addPerson(), await place.addPerson()];
  const id = await place.addEnterprise(owner.id, "云溪精工机械有限公司", creditCode("MA000002"));
  const browser = place.browser();
  await browser.signIn(stranger);
  const answer = await browser.call("POST", "act-as", { legalEntityId: id });
  expect([answer.status, answer.body.code]).toEqual([404, "identity.not_representative"]);
  expect((await browser.call("GET", "entities")).body.items).toEqual([]);
});

test("whoever stops being the representative acts for himself from the next call on", async () => {
  const [owner, successor] = [await place.addPerson(), await place.addPerson()];
  const id = await place.addEnterprise(owner.id, "云溪竹艺合作社", creditCode("MA000003"));
  const browser = place.browser();
  await browser.signIn(owner);
  await browser.call("POST", "act-as", { legalEntityId: id });
  await identity(place.db)
    .updateTable("identity.legal_entity")
    .set({ legal_representative_id: successor.id })
    .where("id", "=", id)
    .execute();
  expect((await browser.call("GET", "me")).body.subject).toMatchObject({ kind: "person", id: owner.id });
});

test("entities are found by id, credit code and representative", async () => {
  const owner = await place.addPerson();
  const id = await place.addEnterprise(owner.id, "云溪茶业有限公司", creditCode("MA000004"));
  const work = place.work();
  const byCode = await place.service.findLegalEntityByCreditCode(work, creditCode("MA000004"));
  expect(byCode).toEqual(await place.service.findLegalEntity(work, id));
  expect(await place.service.listRepresentedEntities(work, owner.id)).toEqual([byCode]);
});
