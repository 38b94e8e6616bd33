import type { Application } from "@zhida/gov-services/contract";
import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoEpoch } from "../demo-epoch.ts";
import { furnishDemo } from "../furnish.ts";
import { type Desk, openDesk } from "../history/desk.ts";
import { seedDemo } from "../seed.ts";
import { countyStack } from "../testing/county-stack.ts";
import type { CastMember } from "./cast.ts";
import { residents } from "./residents.ts";

let stack: Awaited<ReturnType<typeof countyStack>>;
let desk: Desk;

beforeAll(async () => {
  stack = await countyStack();
  await seedDemo({ url: stack.url, size: 300 });
  await furnishDemo(stack);
  stack.clock.set(demoEpoch.toISOString());
  desk = await openDesk(stack);
}, 60_000);
afterAll(async () => {
  await desk?.close();
  await stack?.stop();
});

const applications = "/api/gov/services/applications";

async function signedIn({ idNumber }: CastMember): Promise<Actor> {
  const person = await stack.identity.findPersonByIdNumber(stack.work(), idNumber);
  const { token } = await stack.identity.openSession(stack.work(), { personId: person?.id ?? "" });
  const actor = await stack.identity.authenticate(stack.work(), token);
  if (!actor) throw new Error("no session");
  return actor;
}

async function opened(who: CastMember, itemCode: string): Promise<{ actor: Actor; application: Application }> {
  const actor = await signedIn(who);
  return { actor, application: await desk.call<Application>(actor, "POST", applications, { itemCode }) };
}

const submit = (actor: Actor, { id, version }: Application): Promise<Application> =>
  desk.call(actor, "POST", `${applications}/${id}/submit`, { expectedVersion: version, confirmed: true });

test("林晓梅 withdraws with one click: nothing to type, nothing to upload, granted at once, paid the next working day", async () => {
  const { actor, application } = await opened(residents.linXiaomei, "hpf.withdraw-purchase");
  expect(application).toMatchObject({ oneClick: true, open: { fields: [], materials: [] }, choices: [] });
  const done = await submit(actor, application);
  expect(done).toMatchObject({ state: "approved", payment: { state: "ordered", settlesOn: "2026-03-03" } });
});

test("沈悦 sees both addresses and chooses between two cards", async () => {
  const { application } = await opened(residents.shenYue, "hpf.withdraw-purchase");
  expect(application.fields.find(({ status }) => status === "conflict")?.candidates).toHaveLength(2);
  expect(application.choices).toMatchObject([{ dataset: { code: "bank.card" }, options: [{}, {}] }]);
});

test("丁兰 is asked for a card, 彭涛 is told why not, 郭鹏 is granted like anybody else", async () => {
  const dingLan = await opened(residents.dingLan, "hpf.withdraw-purchase");
  expect(dingLan.application.open.fields).toContain("cardNumber");
  const pengTao = await opened(residents.pengTao, "hpf.withdraw-purchase");
  expect(pengTao.application.eligibility.verdict).toBe("no");
  expect(pengTao.application.eligibility.reasons[0]?.say.zh).toContain("冻结");
  const guoPeng = await opened(residents.guoPeng, "hpf.withdraw-purchase");
  expect(await submit(guoPeng.actor, guoPeng.application)).toMatchObject({ state: "approved" });
});

test("周婷 and 冯雪 are granted what they claim", async () => {
  for (const [who, item] of [
    [residents.zhouTing, "hlth.childcare-subsidy"],
    [residents.fengXue, "hrss.unemployment-benefit"],
  ] as const) {
    const { actor, application } = await opened(who, item);
    expect(application.eligibility.verdict, item).toBe("yes");
    expect(await submit(actor, application)).toMatchObject({ state: "approved" });
  }
});

test("陈志强 finds his accident already written down", async () => {
  const { application } = await opened(residents.chenZhiqiang, "hrss.work-injury-finding");
  const value = (name: string) => application.fields.find((field) => field.name === name)?.value;
  expect([value("injuredOn"), value("employerName")]).toEqual(["2026-02-11", "云溪精工机械有限公司"]);
});

test("赵敏 applies for her company, which has no food licence yet", async () => {
  const actor = await signedIn(residents.zhaoMin);
  const entities = await stack.identity.listRepresentedEntities(stack.work(), actor.personId);
  const company = entities.find(({ name }) => name === "云溪拾味食品有限公司");
  const { id, creditCode: key, name, division } = company ?? entities[0]!;
  const acting: Actor = { ...actor, subject: { kind: "legal_entity", id, key, name, division } };
  const application = await desk.call<Application>(acting, "POST", applications, { itemCode: "amr.food-licence" });
  expect(application.fields.find((field) => field.name === "representative")?.value).toBe("赵敏");
});
