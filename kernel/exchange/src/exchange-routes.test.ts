import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Agreement, Correction, DataUse } from "./contract.ts";
import { type ExchangeStack, emptied, exchangeStack, keep, NOW, officer, resident } from "./testing/exchange-stack.ts";
import { account, fund, household, mei, police, wei, withdrawal } from "./testing/registries.ts";

let stack: ExchangeStack;
beforeAll(async () => {
  stack = await exchangeStack();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await emptied(stack);
  stack.clock.set(NOW);
});

const xiaomei = resident("林晓梅", { kind: "person", key: mei });
const dataOfficer = officer("孙磊", fund, "data_officer");
const elsewhere = officer(
  "韩冬",
  { code: "990123-HPF", name: fund.name },
  "data_officer",
  "department_officer",
  "auditor",
);
const auditor = officer("谢安", { code: "990122-SJJ", name: fund.name }, "auditor");
const admin = officer("管理员", { code: "990122", name: fund.name }, "system_admin");
const call = async (
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  as: object | null,
  body?: unknown,
  headers = {},
) => {
  const answer = await stack.inject({ method, url: `/api/exchange${path}`, body, headers, ...(as && { as }) });
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
};
const names = (answer: { body: { items: { code: string }[] } }) => answer.body.items.map(({ code }) => code);
const order = {
  subject: { kind: "person", key: mei },
  purpose: "hpf.withdrawal",
  requests: [{ dataset: "hpf.account", fields: ["name"] }],
};

test.each([
  ["公积金", ["hpf.account"]],
  ["住房公积金账户", ["hpf.account"]],
  ["产权 房屋", ["realty.title"]],
  ["户籍", ["population.household"]],
  ["公安局", ["population.household"]],
  ["provident fund", ["hpf.account"]],
  ["LICENCE", ["market.licence"]],
  ["hpf.account", ["hpf.account"]],
  ["养殖", []],
  ["<script>alert(1)</script>", []],
])("the catalogue finds %s", async (q, found) => {
  expect(names(await call("GET", `/datasets?q=${encodeURIComponent(q)}`, xiaomei))).toEqual(found);
});

test("a name counts more than a field, and both are found", async () => {
  const found = names(await call("GET", `/datasets?q=${encodeURIComponent("婚姻状况")}`, xiaomei));
  expect(found).toEqual(["population.household", "realty.title"]);
});

test("the catalogue pages and filters", async () => {
  const first = await call("GET", "/datasets?limit=3", xiaomei);
  expect(names(first)).toHaveLength(3);
  const rest = await call("GET", `/datasets?limit=3&cursor=${first.body.next}`, xiaomei);
  expect([names(rest).length, rest.body.next]).toEqual([1, null]);
  expect(names(await call("GET", `/datasets?owner=${police.code}`, xiaomei))).toEqual(["population.household"]);
  expect((await call("GET", "/dataset-owners", xiaomei)).body.items).toContainEqual({ ...fund, datasets: 1 });
  expect((await call("GET", "/datasets", null)).status).toBe(401);
});

test("only the owner publishes, and a schema that is none is refused with the field's name", async () => {
  expect((await call("PUT", "/datasets", dataOfficer, account)).status).toBe(200);
  expect((await call("PUT", "/datasets", dataOfficer, household)).status).toBe(403);
  const broken = {
    ...account,
    fields: { ...account.fields, name: { ...account.fields.name, schema: { type: "no such" } } },
  };
  expect(await call("PUT", "/datasets", dataOfficer, broken)).toMatchObject({
    status: 422,
    body: { code: "exchange.bad_schema" },
  });
  expect((await call("PUT", "/datasets", dataOfficer, { ...account, subjectKey: "nobody" })).status).toBe(400);
});

test("an agreement counts from its approval to its suspension; only the owner of the data decides", async () => {
  const head = officer("郑文", police, "department_head");
  const asked = await call("POST", "/agreements", head, { ...withdrawal, consumer: police.code });
  expect(asked).toMatchObject({ status: 201, body: { state: "requested" } });
  const id = (asked.body as Agreement).id;
  const reader = officer("何静", police, "department_officer");
  const read = async () => (await call("POST", "/reads", reader, order)).body.answers["hpf.account"].status;
  const decide = (step: string, as: object = dataOfficer) => call("POST", `/agreements/${id}/decisions`, as, { step });
  expect(await read()).toBe("no_agreement");
  expect((await decide("approve", elsewhere)).status).toBe(403);
  expect((await decide("suspend")).body.code).toBe("exchange.agreement_step_refused");
  expect((await decide("approve")).body.state).toBe("approved");
  expect(await read()).toBe("none");
  expect((await decide("suspend")).body.state).toBe("suspended");
  expect(await read()).toBe("no_agreement");
  expect((await decide("resume")).body.state).toBe("approved");
  expect((await decide("end")).body.state).toBe("ended");
  expect((await decide("resume")).status).toBe(409);
  const list = await call("GET", `/agreements?dataset=hpf.account&state=ended`, auditor);
  expect(list.body.items.map((each: Agreement) => each.id)).toEqual([id]);
});

test("an agreement is asked for by one's own organisation, about fields that exist, for a period that can be", async () => {
  const head = officer("郑文", police, "department_head");
  const ask = (change: object) =>
    call("POST", "/agreements", head, { ...withdrawal, consumer: police.code, ...change });
  expect((await ask({ consumer: fund.code })).status).toBe(403);
  expect((await ask({ fields: ["name", "shoe"] })).body.detail).toContain("shoe");
  expect((await ask({ validTo: "2025-01-01" })).body.code).toBe("exchange.wrong_period");
  expect((await ask({ fields: [] })).status).toBe(400);
});

test("an application reads with its key until the key is switched off", async () => {
  const { body } = await call("POST", "/consumers", admin, {
    code: "app.bank",
    name: { zh: "云溪银行", en: "Yunxi Bank" },
    organisation: null,
  });
  await stack.exchange.recordAgreements(stack.work(), [{ ...withdrawal, consumer: "app.bank", approvedBy: "郑文" }]);
  await keep(stack, "hpf.account", mei, { name: "林晓梅" });
  const read = (key: string) => call("POST", "/reads", null, order, { authorization: `Bearer ${key}` });
  const status = async () => (await read(body.key)).status;
  expect((await read(body.key)).body.answers["hpf.account"].records[0].data).toEqual({ name: "林晓梅" });
  expect((await read("zx_wrong")).body.code).toBe("exchange.wrong_consumer_key");
  await call("PUT", "/consumers/app.bank/active", admin, { active: false });
  expect(await status()).toBe(401);
  await call("PUT", "/consumers/app.bank/active", admin, { active: true });
  expect(await status()).toBe(200);
  expect(
    (await call("POST", "/consumers", admin, { code: "app.bank", name: fund.name, organisation: null })).status,
  ).toBe(409);
  expect(JSON.stringify((await call("GET", "/consumers", admin)).body)).not.toContain(body.key);
});

test("nobody reads for an organisation where he holds no position, and a resident reads for none", async () => {
  expect((await call("POST", "/reads", elsewhere, { ...order, consumer: fund.code })).status).toBe(403);
  expect((await call("POST", "/reads", xiaomei, order)).status).toBe(403);
  expect((await call("POST", "/reads", null, order)).status).toBe(403);
});

test("who used my data tells who, which fields, for what, on which ground; and only about oneself", async () => {
  await stack.exchange.recordAgreements(stack.work(), [{ ...withdrawal, approvedBy: "郑文" }]);
  await keep(stack, "hpf.account", mei, { name: "林晓梅", balance: 5 });
  for (const key of [mei, wei]) {
    await stack.exchange.read(stack.work(), {
      consumer: "gov.services",
      purpose: "hpf.withdrawal",
      subject: { kind: "person", key },
      requests: [{ dataset: "hpf.account", fields: ["name", "balance"] }],
      caseRef: "990122-20261123-000001",
      actor: { personId: xiaomei.personId, name: "林晓梅" },
    });
  }
  const uses: DataUse[] = (await call("GET", "/uses", xiaomei)).body.items;
  expect(uses).toMatchObject([
    {
      consumer: { name: { zh: "一网通办" } },
      actor: { name: "林晓梅", self: true },
      purpose: { name: { zh: "住房公积金提取" } },
      legalBasis: { zh: "《住房公积金管理条例》第二十四条" },
      dataset: { name: { zh: "住房公积金账户信息" } },
      owner: fund,
      fields: [{ title: { zh: "姓名" } }, { title: { zh: "账户余额（分）" } }],
      caseRef: "990122-20261123-000001",
      outcome: "found",
    },
  ]);
  expect(JSON.stringify(uses)).not.toContain(mei);
  expect((await call("GET", "/uses", null)).status).toBe(401);
});

test("the pages of uses join without a gap", async () => {
  await stack.exchange.recordAgreements(stack.work(), [{ ...withdrawal, approvedBy: "郑文" }]);
  for (let n = 0; n < 7; n++) {
    await stack.exchange.read(stack.work(), {
      consumer: "gov.services",
      purpose: "hpf.withdrawal",
      subject: { kind: "person", key: mei },
      requests: [{ dataset: "hpf.account", fields: ["name"] }],
      caseRef: `c${n}`,
    });
  }
  const seen: (string | null)[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await call("GET", `/uses?limit=3${cursor && `&cursor=${cursor}`}`, xiaomei);
    seen.push(...body.items.map((use: DataUse) => use.caseRef));
    if (!body.next) break;
    cursor = body.next;
  }
  expect(seen).toEqual(["c6", "c5", "c4", "c3", "c2", "c1", "c0"]);
  expect((await call("GET", "/uses?cursor=nonsense", xiaomei)).status).toBe(400);
});

test("I see what a registry holds about me, and that I looked", async () => {
  await keep(stack, "hpf.account", mei, { idNumber: mei, name: "林晓梅", balance: 5 });
  await keep(stack, "hpf.account", wei, { idNumber: wei, name: "李伟", balance: 6 });
  expect((await call("GET", "/my-data", xiaomei)).body.items).toMatchObject([
    { dataset: { code: "hpf.account" }, records: 1 },
  ]);
  const mine = await call("GET", "/my-data/hpf.account", xiaomei);
  expect(mine.body).toMatchObject({ status: "found", records: [{ data: { name: "林晓梅", balance: 5 } }] });
  expect(mine.body.records).toHaveLength(1);
  expect((await call("GET", "/uses", xiaomei)).body.items).toMatchObject([
    {
      consumer: { name: { zh: "本人" } },
      purpose: { name: { zh: "本人查阅" } },
      legalBasis: { zh: "《中华人民共和国个人信息保护法》第四十五条" },
    },
  ]);
  expect((await call("GET", "/my-data/market.licence", xiaomei)).status).toBe(404);
});

const correction = async (recordId: string | null, change: object = {}, as: object = xiaomei) =>
  await call("POST", "/my-corrections", as, {
    dataset: "hpf.account",
    recordId,
    field: "name",
    claimedValue: "林晓楣",
    reason: "名字写错了",
    ...change,
  });

test("an accepted correction opens a new version from today; the old one stays readable", async () => {
  const recordId = await keep(stack, "hpf.account", mei, { idNumber: mei, name: "林晓梅", balance: 5 });
  const asked = await correction(recordId);
  expect(asked).toMatchObject({ status: 201, body: { state: "open", currentValue: "林晓梅", claimedValue: "林晓楣" } });
  const { id } = asked.body as Correction;
  const open = await call("GET", "/corrections?state=open", dataOfficer);
  expect(open.body.items).toMatchObject([{ id, subject: { key: `9901**********${mei.slice(-4)}` } }]);
  const decided = await call("POST", `/corrections/${id}/decision`, dataOfficer, {
    accept: true,
    note: "经核对身份证，予以更正",
  });
  expect(decided.body).toMatchObject({ state: "accepted", decidedBy: "孙磊" });
  const mine = await call("GET", "/my-data/hpf.account", xiaomei);
  expect(mine.body.records).toMatchObject([{ data: { name: "林晓楣", balance: 5 }, validFrom: "2026-11-23" }]);
  const history = await call("POST", "/datasets/hpf.account/records/search", dataOfficer, { history: true });
  expect(history.body.items).toMatchObject([{ source: `correction:${id}`, validTo: null }, { validTo: "2026-11-23" }]);
  expect((await call("POST", `/corrections/${id}/decision`, dataOfficer, { accept: true, note: "again" })).status).toBe(
    409,
  );
  expect((await call("GET", "/my-corrections", xiaomei)).body.items).toMatchObject([
    { state: "accepted", note: "经核对身份证，予以更正" },
  ]);
});

test("a rejected correction changes nothing", async () => {
  const recordId = await keep(stack, "hpf.account", mei, { idNumber: mei, name: "林晓梅" });
  const { id } = (await correction(recordId)).body;
  await call("POST", `/corrections/${id}/decision`, dataOfficer, { accept: false, note: "登记无误" });
  expect((await call("GET", "/my-data/hpf.account", xiaomei)).body.records).toMatchObject([
    { id: recordId, data: { name: "林晓梅" } },
  ]);
});

test("a correction is about one's own record, a field that exists, and a value it takes; once at a time", async () => {
  const recordId = await keep(stack, "hpf.account", mei, { idNumber: mei, name: "林晓梅", balance: 5 });
  const other = await keep(stack, "hpf.account", wei, { idNumber: wei, name: "李伟" });
  const code = async (...args: Parameters<typeof correction>) => (await correction(...args)).body.code;
  expect(await code(other)).toBe("exchange.record_not_found");
  expect(await code(recordId, { field: "shoe" })).toBe("exchange.unknown_fields");
  expect(await code(recordId, { field: "idNumber", claimedValue: wei })).toBe("exchange.subject_field_fixed");
  expect(await code(recordId, { field: "balance", claimedValue: -1 })).toBe("exchange.wrong_value");
  expect(await code(recordId, { field: "balance", claimedValue: "12" })).toBe("exchange.wrong_value");
  expect((await correction(recordId)).status).toBe(201);
  expect(await code(recordId)).toBe("exchange.correction_open");
  expect((await correction(null)).status).toBe(201);
  expect(await code(null)).toBe("exchange.correction_open");
});

test("a record that changed in the meantime is not overwritten by an old correction", async () => {
  const recordId = await keep(stack, "hpf.account", mei, { idNumber: mei, name: "林晓梅", balance: 5 });
  const first = (await correction(recordId)).body.id;
  const second = (await correction(recordId, { field: "balance", claimedValue: 7 })).body.id;
  const decide = (id: string) =>
    call("POST", `/corrections/${id}/decision`, dataOfficer, { accept: true, note: "属实" });
  expect((await decide(first)).status).toBe(200);
  expect((await decide(second)).body.code).toBe("exchange.record_changed");
});

test("another department or county finds no correction, no records, no switch", async () => {
  const recordId = await keep(stack, "hpf.account", mei, { idNumber: mei, name: "林晓梅" });
  const { id } = (await correction(recordId)).body;
  const strangers = [elsewhere, officer("高峰", police, "data_officer")];
  for (const as of strangers) {
    expect((await call("GET", "/corrections", as)).body.items).toEqual([]);
    expect((await call("POST", `/corrections/${id}/decision`, as, { accept: true, note: "x" })).status).toBe(404);
    expect((await call("POST", "/datasets/hpf.account/records/search", as, {})).status).toBe(404);
    expect((await call("PUT", "/datasets/hpf.account/availability", as, { availability: "offline" })).status).toBe(404);
  }
  expect((await call("GET", "/corrections", xiaomei)).status).toBe(403);
});

test("the owner sees its records masked, and each look is in the audit of the person", async () => {
  await keep(stack, "hpf.account", mei, { idNumber: mei, name: "林晓梅", balance: 5, status: "normal" });
  const { body } = await call("POST", "/datasets/hpf.account/records/search", dataOfficer, { subjectKey: mei });
  expect(body.items).toMatchObject([
    { subjectKey: `9901**********${mei.slice(-4)}`, data: { name: "林**", balance: 5 } },
  ]);
  expect(JSON.stringify(body)).not.toContain(mei);
  expect((await call("GET", "/uses", xiaomei)).body.items).toMatchObject([
    { consumer: { code: fund.code }, purpose: { code: "owner.review" } },
  ]);
});

test("a registry is switched off and on by its owner", async () => {
  const off = await call("PUT", "/datasets/hpf.account/availability", dataOfficer, {
    availability: "offline",
    note: "系统升级至 18 时",
  });
  expect(off.body).toMatchObject({ availability: "offline", availabilityNote: "系统升级至 18 时" });
  expect((await call("GET", "/my-data/hpf.account", xiaomei)).body.status).toBe("unavailable");
  await call("PUT", "/datasets/hpf.account/availability", dataOfficer, { availability: "online" });
  expect((await call("GET", "/my-data/hpf.account", xiaomei)).body.status).toBe("none");
});

test("standing consent is given, used, seen and taken back by the person alone", async () => {
  await stack.exchange.recordAgreements(stack.work(), [{ ...withdrawal, consentNeeded: true, approvedBy: "郑文" }]);
  const read = async () =>
    (
      await stack.exchange.read(stack.work(), {
        consumer: "gov.services",
        purpose: "hpf.withdrawal",
        subject: { kind: "person", key: mei },
        requests: [{ dataset: "hpf.account", fields: ["name"] }],
      })
    ).get("hpf.account")?.status;
  expect(await read()).toBe("consent_needed");
  const grant = { consumer: "gov.services", purpose: "hpf.withdrawal", datasets: ["hpf.account"] };
  const [consent] = (await call("POST", "/consents", xiaomei, grant)).body.items;
  expect((await call("POST", "/consents", xiaomei, { ...grant, validTo: "2027-01-01" })).body.items[0].id).toBe(
    consent.id,
  );
  expect(await read()).toBe("none");
  const weiActor = resident("李伟", { kind: "person", key: wei });
  expect((await call("DELETE", `/consents/${consent.id}`, weiActor)).status).toBe(404);
  expect((await call("DELETE", `/consents/${consent.id}`, xiaomei)).status).toBe(204);
  expect(await read()).toBe("consent_needed");
  expect((await call("GET", "/consents", xiaomei)).body.items).toMatchObject([
    { id: consent.id, revokedAt: expect.any(String) },
  ]);
});

test("an auditor searches with masked subjects, names one to see it, and verifies the chains", async () => {
  await keep(stack, "hpf.account", mei, { name: "林晓梅" });
  await call("GET", "/my-data/hpf.account", xiaomei);
  const search = (body: object, as: object = auditor) => call("POST", "/audit/search", as, body);
  expect((await search({})).body.items).toMatchObject([
    { subject: { key: `9901**********${mei.slice(-4)}` }, actor: { name: "林晓梅" } },
  ]);
  expect((await search({ subjectKey: mei })).body.items).toMatchObject([{ subject: { key: mei } }]);
  expect(
    (await search({ dataset: "hpf.account", consumer: "self.view", actorId: xiaomei.personId })).body.items,
  ).toHaveLength(1);
  expect((await search({ caseRef: "none" })).body.items).toEqual([]);
  expect((await search({}, dataOfficer)).status).toBe(403);
  expect((await call("POST", "/audit/verification", auditor)).body).toMatchObject({ sound: true, rows: 1, chains: 1 });
});
