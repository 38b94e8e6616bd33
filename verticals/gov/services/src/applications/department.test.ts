import type { Actor } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Loose, type ServicesStack, servicesStack } from "../testing/services-stack.ts";

let stack: ServicesStack;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  stack = await servicesStack();
  officer = await stack.staff("department_officer", "990122-AMR", "何静");
  head = await stack.staff("department_head", "990122-AMR", "郑文");
});
afterAll(() => stack.stop());

const open = async (actor: Actor, itemCode: string, more = {}) =>
  (await stack.call(actor, "POST", "/applications", { itemCode, ...more })).body;
const read = async (actor: Actor, id: string) => (await stack.call(actor, "GET", `/applications/${id}`)).body;
const submit = async (actor: Actor, { id, version }: Loose, note?: string) =>
  stack.call(actor, "POST", `/applications/${id}/submit`, { expectedVersion: version, confirmed: true, note });
const perform = async (by: Actor, application: Loose, event: string, more = {}) => {
  const found = (await stack.caseflow.find(stack.work(), application.case.id))!;
  const url = `/api/caseflow/cases/${found.id}/events`;
  const answer = await stack.inject({
    as: by,
    method: "POST",
    url,
    body: { expectedVersion: found.version, event, ...more },
  });
  expect(answer.json()).toMatchObject({ id: found.id });
};
const notices = async (person: Actor) => {
  const { rows } = await sql<{
    template: string;
  }>`select template from notify.message where recipient_id = ${person.personId} order by id`.execute(stack.db);
  return rows.map(({ template }) => template);
};

const shop = {
  phone: "13900000000",
  businessName: "云溪县晨光早餐店",
  operationMode: "individual",
  industry: "catering",
  scope: "餐饮服务",
  premisesKind: "online",
  onlineAddress: "https://shop.example/chenguang",
};

async function shopkeeper(): Promise<{ person: Actor; filled: Loose }> {
  const person = await stack.resident({ name: "李伟" });
  await stack.give(person, "population.person", { name: person.name, status: "living", residenceAddress: "云溪镇" });
  const draft = await open(person, "amr.individual-business");
  const { body } = await stack.call(person, "PATCH", `/applications/${draft.id}`, {
    expectedVersion: draft.version,
    values: shop,
  });
  return { person, filled: body };
}

test("the department accepts, asks for more, and decides; the person follows every step", async () => {
  const { person, filled } = await shopkeeper();
  expect(filled.open).toEqual({ fields: [], materials: [] });
  const submitted = (await submit(person, filled)).body;
  expect(submitted).toMatchObject({ state: "submitted", case: { state: "submitted", paused: false } });

  await perform(officer, submitted, "accept");
  expect(await read(person, filled.id)).toMatchObject({
    case: { state: "reviewing", dueAt: "2026-03-03T16:00:00.000Z" },
  });
  await perform(officer, submitted, "request-supplement", { note: "请写明经营项目" });
  const asked = await read(person, filled.id);
  expect(asked).toMatchObject({ state: "supplement", note: "请写明经营项目", case: { paused: true } });

  const changed = await stack.call(person, "PATCH", `/applications/${filled.id}`, {
    expectedVersion: asked.version,
    values: { scope: "早餐制售" },
  });
  const answered = await submit(person, changed.body, "已补充");
  expect(answered.body).toMatchObject({ state: "submitted", case: { state: "reviewing", paused: false } });

  await perform(officer, submitted, "recommend-approval");
  await perform(head, submitted, "approve");
  await perform(officer, submitted, "deliver");
  const done = await read(person, filled.id);
  expect(done).toMatchObject({ state: "approved", payment: null });
  expect(done.documents.map(({ kind }: Loose) => kind)).toEqual(["acceptance_notice", "completion_notice"]);
  expect(await notices(person)).toEqual([
    "services.submitted",
    "case.accepted",
    "case.supplement-needed",
    "case.supplement-received",
    "case.approved",
  ]);
  expect((await submit(person, done)).body.code).toBe("services.not_a_draft");
});

test("an officer's approval of a payment item pays what he set", async () => {
  const buyer = await stack.homeBuyer(["hpf.loan", "bank.card"]);
  await stack.give(buyer, "bank.card", {
    cardNumber: "6222990122000001238",
    bankName: "云岭银行",
    status: "normal",
    primary: true,
  });
  await stack.give(buyer, "hpf.loan", { status: "overdue", overdueMonths: 1 });
  const draft = await open(buyer, "hpf.withdraw-purchase");
  const { body } = await stack.call(buyer, "POST", `/applications/${draft.id}/submit`, {
    expectedVersion: draft.version,
    confirmed: true,
    insist: true,
  });
  const fund = await stack.staff("department_officer", "990122-HPF");
  const fundHead = await stack.staff("department_head", "990122-HPF");
  await perform(fund, body, "accept");
  await perform(fund, body, "recommend-approval");
  await perform(fundHead, body, "approve");
  const found = (await stack.caseflow.find(stack.work(), body.case.id))!;
  const tooMuch = await stack.inject({
    as: fund,
    method: "POST",
    url: `/api/caseflow/cases/${found.id}/events`,
    body: { expectedVersion: found.version, event: "deliver", data: { amountFen: 900_000_000_000 } },
  });
  expect(tooMuch.json().code).toBe("services.amount_too_high");
  await perform(fund, body, "deliver", { data: { amountFen: 5_000_000 } });
  expect(await read(buyer, draft.id)).toMatchObject({
    state: "approved",
    payment: { amountFen: 5_000_000, state: "ordered" },
  });
});

test("a refusal carries the reason and the remedies", async () => {
  const { person, filled } = await shopkeeper();
  const submitted = (await submit(person, filled)).body;
  await perform(officer, submitted, "refuse-acceptance", { note: "名称含有禁用字词" });
  expect(await read(person, filled.id)).toMatchObject({ state: "rejected", note: "名称含有禁用字词" });
  expect((await notices(person)).at(-1)).toBe("case.not-accepted");
});

test("what is under way can be withdrawn, what is decided cannot", async () => {
  const { person, filled } = await shopkeeper();
  const submitted = (await submit(person, filled)).body;
  const withdrawn = await stack.call(person, "POST", `/applications/${filled.id}/cancel`, {
    expectedVersion: submitted.version,
  });
  expect(withdrawn.body).toMatchObject({ state: "withdrawn" });
  const again = await stack.call(person, "POST", `/applications/${filled.id}/cancel`, {
    expectedVersion: withdrawn.body.version,
  });
  expect([again.status, again.body.code]).toEqual([409, "services.nothing_to_cancel"]);
});

test("a person cannot pass his step off as a decision by rule", async () => {
  const { person, filled } = await shopkeeper();
  const { body } = await submit(person, filled);
  await perform(person, body, "withdraw", { data: { decidedBy: "rule" } });
  expect(await read(person, filled.id)).toMatchObject({ state: "withdrawn" });
});

test("a cancelled draft forgets what the registries said", async () => {
  const { person, filled } = await shopkeeper();
  const gone = await stack.call(person, "POST", `/applications/${filled.id}/cancel`, {
    expectedVersion: filled.version,
  });
  expect(gone.body.state).toBe("cancelled");
  const { rows } = await sql<{
    snapshot: object;
    answers: object;
  }>`select snapshot, answers from services.application where id = ${filled.id}`.execute(stack.db);
  expect(rows).toEqual([{ snapshot: {}, answers: {} }]);
});

test("a clerk of the county goes on with the resident's draft at the counter, and the desk after him", async () => {
  const { person, filled } = await shopkeeper();
  const clerk = await stack.staff("window_clerk", "990122-AMR", "王芳");
  const idNumber = person.subject.key;
  const found = await stack.call(clerk, "POST", "/assist/applications", { idNumber });
  expect(found.body.items).toMatchObject([{ id: filled.id, state: "draft" }]);
  const counter = await open(clerk, "amr.individual-business", { onBehalfOf: { idNumber } });
  expect(counter).toMatchObject({ id: filled.id, subject: { name: "李伟" } });
  const { body } = await stack.call(clerk, "PATCH", `/applications/${filled.id}`, {
    expectedVersion: filled.version,
    values: { scope: "小吃服务" },
  });
  const agent = await stack.staff("service_agent", "990122-AMR", "许佳");
  const submitted = (await submit(agent, body)).body;
  expect(submitted.state).toBe("submitted");
  expect(submitted.touches.map(({ channel, what, byStaff }: Loose) => [channel, what, byStaff])).toEqual([
    ["portal", "opened", false],
    ["portal", "saved", false],
    ["counter", "saved", true],
    ["desk", "submitted", true],
  ]);
  const history = await stack.caseflow.history(stack.work(), { id: submitted.case.id, viewer: officer });
  expect(history[0]?.actor).toMatchObject({ kind: "handler", name: "许佳" });
  expect((await notices(person)).at(-1)).toBe("services.submitted");
});

test("nobody learns of somebody else's application: not a neighbour, not another county's officer, not another department", async () => {
  const { person, filled } = await shopkeeper();
  const strangers = [
    await stack.resident({ name: "陌生人" }),
    await stack.staff("department_officer", "990123-AMR", "韩冬"),
    await stack.staff("window_clerk", "990123-AMR"),
    await stack.staff("department_officer", "990122-HPF"),
    officer,
    await stack.staff("auditor", "990122", "谢安"),
  ];
  for (const stranger of strangers) {
    for (const [method, path, body] of [
      ["GET", `/applications/${filled.id}`, undefined],
      ["GET", `/applications/${filled.id}/receipt`, undefined],
      ["PATCH", `/applications/${filled.id}`, { expectedVersion: filled.version, values: { scope: "x" } }],
      ["POST", `/applications/${filled.id}/submit`, { expectedVersion: filled.version, confirmed: true }],
      ["POST", `/applications/${filled.id}/cancel`, { expectedVersion: filled.version }],
      ["POST", `/applications/${filled.id}/refresh`, {}],
    ] as const) {
      const answer = await stack.call(stranger, method, path, body);
      expect([answer.status, answer.body.code]).toEqual([404, "platform.not_found"]);
    }
  }
  const submitted = (await submit(person, filled)).body;
  expect((await stack.call(officer, "GET", `/applications/${filled.id}`)).status).toBe(200);
  const typed = { expectedVersion: submitted.version, values: {} };
  expect((await stack.call(officer, "PATCH", `/applications/${filled.id}`, typed)).status).toBe(404);
  const auditor = await stack.staff("auditor", "990122", "谢安");
  expect((await stack.call(auditor, "POST", `/applications/${filled.id}/refresh`, {})).status).toBe(404);
  expect((await stack.call(officer, "POST", `/applications/${filled.id}/refresh`, {})).status).toBe(200);
  const helper = await stack.call(strangers[2]!, "POST", "/applications", {
    itemCode: "amr.individual-business",
    onBehalfOf: { idNumber: officer.subject.key },
  });
  expect(helper.status).toBe(404);
});

test("an enterprise applies through its legal representative; the licence data is filled in, the rest is typed and uploaded", async () => {
  const person = await stack.resident({ name: "赵敏" });
  const subject = {
    kind: "legal_entity" as const,
    id: newId(),
    key: "91990122MA00000007",
    name: "云溪县拾味面包店",
    division: "990122",
  };
  const enterprise: Actor = { ...person, subject };
  await stack.give(enterprise, "business.licence", {
    name: subject.name,
    kind: "individual-business",
    legalRepresentativeName: "赵敏",
    address: "云溪镇人民路8号",
    status: "active",
    scope: "糕点制售",
  });
  const draft = await open(enterprise, "amr.food-licence");
  expect(draft).toMatchObject({
    subject: { kind: "legal_entity", name: subject.name },
    eligibility: { verdict: "open" },
  });
  const typed = { businessKind: "seller", items: ["prepackaged"], areaM2: 30, safetyOfficer: "赵敏" };
  const only = (
    await stack.call(enterprise, "PATCH", `/applications/${draft.id}`, {
      expectedVersion: draft.version,
      values: typed,
    })
  ).body;
  expect(only.eligibility).toMatchObject({ verdict: "no", reasons: [{ id: "licensed-food" }] });
  const more = { items: ["prepackaged", "pastry"] };
  const { body } = await stack.call(enterprise, "PATCH", `/applications/${draft.id}`, {
    expectedVersion: only.version,
    values: more,
  });
  expect(body).toMatchObject({ eligibility: { verdict: "yes" }, open: { fields: [], materials: ["layout"] } });
  expect((await submit(enterprise, body)).body.fields).toMatchObject([{ path: "materials.layout" }]);
  const kept = (
    await upload(
      enterprise,
      draft.id,
      "layout",
      "layout.png",
      "image/png",
      Buffer.from("\x89PNG\r\n\x1a\n....", "latin1"),
    )
  ).json();
  expect((await submit(enterprise, kept)).body).toMatchObject({ state: "submitted", case: { state: "submitted" } });
  expect((await stack.call(person, "GET", `/applications/${draft.id}`)).status).toBe(404);
});

test("an item for enterprises is not opened as a person", async () => {
  const person = await stack.resident();
  const answer = await stack.call(person, "POST", "/applications", { itemCode: "amr.food-licence" });
  expect([answer.status, answer.body.code]).toEqual([422, "services.wrong_audience"]);
});

const upload = (as: Actor, id: string, material: string, name: string, type: string, bytes: Buffer) => {
  const boundary = "----zhida";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return stack.inject({
    as,
    method: "POST",
    url: `/api/gov/services/applications/${id}/materials/${material}`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
};

test("a file must be what it says, at most 10 MB, and only for what no registry gives", async () => {
  const person = await stack.resident();
  await stack.give(person, "population.person", { name: person.name, status: "living" });
  const draft = await open(person, "amr.individual-business");
  const pdf = Buffer.from("%PDF-1.7\n%zhida\n");
  const refused = async (material: string, name: string, bytes: Buffer) =>
    (await upload(person, draft.id, material, name, "application/pdf", bytes)).json().code;
  expect(await refused("lease", "lease.pdf", Buffer.from("MZ\x90\x00 not a pdf"))).toBe("services.wrong_file");
  expect(await refused("lease", "big.pdf", Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]))).toBe(
    "platform.too_large",
  );
  expect(await refused("lease", "empty.pdf", Buffer.alloc(0))).toBe("services.wrong_file");
  expect(await refused("identity", "id.pdf", pdf)).toBe("services.material_fetched");
  expect(await refused("nonsense", "x.pdf", pdf)).toBe("services.unknown_material");
  const kept = (await upload(person, draft.id, "lease", "租赁合同<b>.pdf", "text/plain", pdf)).json();
  const lease = kept.materials.find(({ code }: Loose) => code === "lease");
  expect(lease.files).toMatchObject([{ type: "application/pdf", bytes: pdf.length }]);
  const path = `/api/gov/services/applications/${draft.id}/uploads/${lease.files[0].id}`;
  expect((await stack.inject({ as: person, url: path })).rawPayload.equals(pdf)).toBe(true);
  expect((await stack.inject({ as: await stack.resident(), url: path })).statusCode).toBe(404);
  const removed = (await stack.inject({ as: person, method: "DELETE", url: path })).json();
  expect(removed.materials.find(({ code }: Loose) => code === "lease").files).toEqual([]);
});
