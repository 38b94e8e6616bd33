import { caseflowModule } from "@zhida/caseflow";
import { makeResidentId } from "@zhida/china-ids";
import { exchangeModule } from "@zhida/exchange";
import { type Actor, identityModule, type RoleCode } from "@zhida/identity";
import { notifyModule } from "@zhida/notify";
import { paymentsModule } from "@zhida/payments";
import { newId } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import { govServicesModule, shippedItems } from "../index.ts";
import { registriesOf } from "./registries.ts";

type Wired = Awaited<ReturnType<typeof wired>>;
export type Answer = { status: number; body: Record<string, never> & { [key: string]: unknown } };
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in assertions
export type Loose = any;

export type ServicesStack = Wired & {
  resident(options?: { name?: string; birthDate?: string }): Promise<Actor>;
  staff(role: RoleCode, organisation?: string, name?: string): Promise<Actor>;
  /** Puts a record about somebody into a registry; answers its id. */
  give(about: Actor, dataset: string, data: Record<string, unknown>, validFrom?: string): Promise<string>;
  /** A resident for whom every registry says what a home-purchase withdrawal needs. */
  homeBuyer(without?: string[]): Promise<Actor>;
  call(
    as: Actor,
    method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<{ status: number; body: Loose }>;
};

/** Item publishing, registries, applications and cases with all kernel modules, real database and real server. */
export async function servicesStack(options: { jobs?: boolean } = {}): Promise<ServicesStack> {
  const stack = await wired(options);
  stack.clock.set("2026-03-02T09:00:00+08:00");
  for (const division of ["990122", "990123"]) {
    const county = await addOrganisation(stack, division, division, "人民政府", null);
    for (const [code, name] of departments) await addOrganisation(stack, `${division}-${code}`, division, name, county);
  }
  const items = await shippedItems();
  await stack.exchange.publishDatasets(stack.work(), registriesOf(items));
  await stack.services.publish(stack.work(), items, { agreementsApprovedBy: "高峰" });
  const join = joiner(stack);
  const give: ServicesStack["give"] = async (about, dataset, data, validFrom = "2026-01-01") => {
    const id = newId();
    await sql`insert into exchange.record (subject_key, dataset, id, valid_from, data, received_at, source)
      values (${about.subject.key}, ${dataset}, ${id}, ${validFrom}, ${JSON.stringify(data)}, '2026-03-01T02:00:00Z', 'table')`.execute(
      stack.db,
    );
    return id;
  };
  return {
    ...stack,
    resident: (options = {}) => join(options),
    staff: (role, organisation = "990122-HPF", name = "孙磊") => join({ name }, organisation, role),
    give,
    homeBuyer: async (without = []) => {
      const actor = await join({});
      for (const [dataset, data] of Object.entries(homeBuyerRecords(actor))) {
        if (!without.includes(dataset)) await give(actor, dataset, data);
      }
      return actor;
    },
    call: async (as, method, path, body, key) => {
      const url = `/api/gov/services${path}`;
      const headers: Record<string, string> = key ? { "idempotency-key": key } : {};
      const answer = await stack.inject({ as, method, url, headers, ...(body !== undefined && { body }) });
      return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json() };
    },
  };
}

/** `prices` in fen. */
export const homeBuyerRecords = ({ name }: Pick<Actor, "name">) => ({
  "population.person": { name, status: "living", residenceAddress: "云溪镇城东社区溪畔雅居3幢2单元1102室" },
  "social-insurance.person": { name, contactAddress: "云溪镇城东社区溪畔雅居3幢2单元1102室" },
  "hpf.account": { name, accountNumber: "9901220001", status: "normal", balanceFen: 14_862_035 },
  "housing.purchase-contract": {
    buyerName: name,
    contractNumber: `YX${newId().slice(-8)}`,
    address: "云溪镇城东社区溪畔雅居3幢2单元1102室",
    filedOn: "2025-12-20",
    totalPriceFen: 68_500_000,
    downPaymentFen: 20_550_000,
    status: "filed",
  },
  "bank.card": {
    holderName: name,
    cardNumber: "6222990122000001238",
    bankName: "云岭银行",
    primary: true,
    status: "normal",
  },
});

const wired = (options: { jobs?: boolean }) =>
  testStack((deps) => {
    const publicUrl = "https://zhida.example";
    const identity = identityModule({ ...deps, sendCode: async () => {} });
    const notify = notifyModule({ ...deps, identity: identity.service, publicUrl });
    const payments = paymentsModule({ db: deps.db, notify: notify.service });
    const exchange = exchangeModule({ databaseUrl: deps.url, clock: deps.clock, blobs: deps.blobs });
    const caseflow = caseflowModule({ ...deps, identity: identity.service, remind: async () => {}, publicUrl });
    const services = govServicesModule({
      ...deps,
      identity: identity.service,
      exchange: exchange.service,
      caseflow: caseflow.service,
      notify: notify.service,
      payments: payments.service,
    });
    return {
      modules: [identity, notify, payments, exchange, caseflow, services],
      authenticate: identity.authenticate,
      identity: identity.service,
      exchange: exchange.service,
      caseflow: caseflow.service,
      notify: notify.service,
      services: services.service,
    };
  }, options);

const departments: [string, string][] = [
  ["HPF", "住房公积金管理中心"],
  ["HRSS", "人力资源和社会保障局"],
  ["HLTH", "卫生健康局"],
  ["AMR", "市场监督管理局"],
  ["PSB", "公安局"],
];

async function addOrganisation(
  { db }: TestStack<object>,
  code: string,
  division: string,
  name: string,
  parentId: string | null,
): Promise<string> {
  const id = newId();
  await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
    values (${id}, ${code}, ${JSON.stringify({ zh: name, en: code })}, ${parentId ? "department" : "government"}, 'county',
      ${division}, ${parentId})`.execute(db);
  return id;
}

function joiner({ identity, work }: Wired) {
  return async (
    { name = "林晓梅", birthDate }: { name?: string; birthDate?: string },
    organisation?: string,
    role?: RoleCode,
  ): Promise<Actor> => {
    const idNumber = nextIdNumber(birthDate);
    const { id: personId } = await identity.registerPerson(work(), {
      idNumber,
      name,
      division: "990122001",
      phone: null,
    });
    if (organisation && role) {
      await identity.grantPosition(work(), personId, {
        organisationCode: organisation,
        roles: [role],
        validFrom: "2026-01-01",
      });
    }
    const { token } = await identity.openSession(work(), { personId });
    return (await identity.authenticate(work(), token))!;
  };
}

let people = 0;
function nextIdNumber(birthDate?: string): string {
  const number = people++;
  const day = birthDate ?? new Date(Date.UTC(1985, 0, 1 + Math.floor(number / 900))).toISOString().slice(0, 10);
  return makeResidentId({ division: "990122", birthDate: day, sequence: 1 + (number % 900) });
}
