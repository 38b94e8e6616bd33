import { exchangeModule } from "@zhida/exchange";
import { type Actor, identityModule, type RoleCode } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { PolicyContentInput } from "../contract.ts";
import { matchingModule } from "../index.ts";
import { agree, NOW, register, settled } from "./facts-stack.ts";
import { bakery, datasets, facts, gang, mei, sources, wei } from "./registries.ts";

export const CIVIL = "990122-CAB";
export const ELSEWHERE = "990123-CAB";

export type PolicyStack = Awaited<ReturnType<typeof policyStack>>;
// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came back
export type Answer = { status: number; body: any };

/** Identity, exchange and matching as the server wires them, in two counties; jobs run. */
export async function policyStack() {
  const stack = await testStack(
    ({ db, url, clock, live, blobs }) => {
      const identity = identityModule({ db, clock, live, sendCode: async () => {} });
      const exchange = exchangeModule({ databaseUrl: url, clock, blobs });
      const matching = matchingModule({ db, live, clock, exchange: exchange.service, identity: identity.service });
      matching.service.registerSubjects(sources);
      matching.service.registerFacts(facts);
      return {
        modules: [identity, exchange, matching],
        identity: identity.service,
        exchange: exchange.service,
        matching: matching.service,
      };
    },
    { jobs: true },
  );
  stack.clock.set(NOW);
  for (const division of ["990122", "990123"]) {
    const county = await addOrganisation(stack.db, division, division, null);
    for (const code of ["CAB", "TAX"]) await addOrganisation(stack.db, `${division}-${code}`, division, county);
  }
  await stack.exchange.publishDatasets(stack.work(), datasets);
  await agree({ ...stack, facts: stack.matching });
  const people = { mei, wei, gang };
  const births = { mei: "1958-03-02", wei: "1960-07-15", gang: "1990-01-20" };

  /** The three people of the registries, two of one household in 990122001 and one in 990122002, and the bakery. */
  const populate = async () => {
    for (const name of ["mei", "wei", "gang"] as const) {
      const town = name === "gang" ? "990122002" : "990122001";
      const sex = name === "mei" ? "female" : "male";
      await register(stack, "population.person", people[name], { town, sex, birthDate: births[name] });
    }
    for (const key of [mei, wei]) await register(stack, "population.household", key, { householdNumber: "H1" });
    await register(stack, "business.licence", bakery, { town: "990122002", establishedOn: "2020-05-01" });
    await register(stack, "tax.enterprise", bakery, { salesFen: 5_000_000 });
    await stack.matching.loadAll(stack.work());
    await settled(stack);
    await stack.matching.ready();
  };

  const join = async (idNumber: string, name: string, position?: { organisation: string; role: RoleCode }) => {
    const person =
      (await stack.identity.findPersonByIdNumber(stack.work(), idNumber)) ??
      (await stack.identity.registerPerson(stack.work(), {
        idNumber,
        name,
        division: "990122001",
        phone: nextPhone(),
      }));
    if (position) {
      const { organisation, role } = position;
      await stack.identity.grantPosition(stack.work(), person.id, {
        organisationCode: organisation,
        roles: [role],
        validFrom: "2020-01-01",
      });
    }
    const { token } = await stack.identity.openSession(stack.work(), { personId: person.id });
    const actor = await stack.identity.authenticate(stack.work(), token);
    if (!actor) throw new Error("a session that was just opened has its actor");
    return actor;
  };
  const call = async (
    as: Actor,
    method: "GET" | "POST" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
  ): Promise<Answer> => {
    const answer = await stack.inject({
      as,
      method,
      url: `/api/matching/${path}`,
      ...(body !== undefined && { body }),
    });
    const isJson = String(answer.headers["content-type"]).includes("json");
    return { status: answer.statusCode, body: isJson ? answer.json() : answer.rawPayload };
  };
  return { ...stack, populate, join, call };
}

let phones = 0;
const nextPhone = () => `138${String(20_000_000 + phones++).slice(-8)}`;

async function addOrganisation(
  db: Parameters<typeof register>[0]["db"],
  code: string,
  division: string,
  parentId: string | null,
): Promise<string> {
  const id = newId();
  await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
    values (${id}, ${code}, ${JSON.stringify({ zh: `${code}局`, en: code })}, ${parentId ? "department" : "government"}, 'county',
      ${division}, ${parentId})`.execute(db);
  return id;
}

type Row = [age: string, grade: string, result: string, source: string];

/** A model with one table over age and disability grade. */
export const dmnOf = (
  rows: readonly Row[],
  hitPolicy = "UNIQUE",
  extra = "",
): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:x="urn:extension" name="allowance" namespace="urn:allowance">
  <!-- kept -->
  <decision id="eligible" name="eligible"><variable name="eligible" typeRef="boolean"/>
    <decisionTable id="t" hitPolicy="${hitPolicy}">
      <input id="in1" label="年龄" x:width="120"><inputExpression><text>person.age</text></inputExpression></input>
      <input id="in2" label="残疾等级"><inputExpression><text>person.disabilityGrade</text></inputExpression></input>
      <output id="out" typeRef="boolean"><defaultOutputEntry><text>false</text></defaultOutputEntry></output>
      <annotation name="依据"/>
      ${rows.map(([age, grade, result, source], i) => `<rule id="row${i + 1}"><inputEntry><text>${escaped(age)}</text></inputEntry><inputEntry><text>${escaped(grade)}</text></inputEntry><outputEntry><text>${result}</text></outputEntry><annotationEntry><text>${source}</text></annotationEntry></rule>`).join("\n      ")}
    </decisionTable></decision>
  ${extra}
</definitions>`;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const literal = (name: string, feel: string, requires: readonly string[] = []): string =>
  `<decision id="${name}" name="${name}"><variable name="${name}"/>${requires
    .map((each) => `<informationRequirement><requiredDecision href="#${each}"/></informationRequirement>`)
    .join("")}<literalExpression><text>${escaped(feel)}</text></literalExpression></decision>`;

/** The 65+ allowance as its author would write it. */
export const allowance = (change: Partial<PolicyContentInput> = {}): PolicyContentInput => ({
  name: { zh: "高龄津贴", en: "Allowance for the old" },
  summary: { zh: "每月发放的津贴。", en: "A monthly allowance." },
  department: CIVIL,
  audience: "person",
  legalSources: [
    { title: { zh: "云溪县高龄津贴办法", en: "Yunxi rules on the allowance" }, number: "云民发〔2025〕3号" },
  ],
  dmn: dmnOf([[">= 65", "-", "true", "第三条"]]),
  action: { label: { zh: "去领取", en: "Claim it" }, link: "/items/cab.allowance" },
  ...change,
});
