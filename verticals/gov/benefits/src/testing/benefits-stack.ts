import { makeResidentId } from "@zhida/china-ids";
import { exchangeModule } from "@zhida/exchange";
import { type Actor, identityModule, type RoleCode } from "@zhida/identity";
import { matchingModule } from "@zhida/matching";
import { notifyModule } from "@zhida/notify";
import { paymentsModule } from "@zhida/payments";
import { type Db, newId, transact } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import { inDivision } from "../benefits/in-division.ts";
import type { BenefitsDeps } from "../deps.ts";
import { govBenefitsModule } from "../index.ts";
import { publishBenefits, setBudget } from "../store/benefits.ts";
import { type Allowance, CIVIL } from "./allowances.ts";
import { registers, sources } from "./registers.ts";

export const NOW = "2026-03-02T09:00:00+08:00";
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in assertions
export type Answer = { status: number; body: any };
export type BenefitsStack = Awaited<ReturnType<typeof benefitsStack>>;
export type Given = { birthDate?: string; town?: string; card?: string | null; grade?: number; account?: boolean };

/** Benefits with everything they stand on, wired as the server does, in two counties; jobs run when `settle` says so. */
export async function benefitsStack() {
  const stack = await wired();
  stack.clock.set(NOW);
  for (const division of ["990122", "990123"]) {
    const county = await addOrganisation(stack, division, division, null);
    for (const code of ["CAB", "TAX", "FIN"]) await addOrganisation(stack, `${division}-${code}`, division, county);
  }
  await stack.exchange.publishDatasets(stack.work(), registers);
  await agree(stack);
  await stack.matching.loadAll(stack.work());
  await stack.matching.ready();

  /** A record of a register that holds from a day on. */
  const register = async (
    dataset: string,
    key: string,
    data: object,
    { from = "2026-01-01", to = null as string | null } = {},
  ) => {
    const id = newId();
    await sql`insert into exchange.record (subject_key, dataset, id, valid_from, valid_to, data, received_at, source)
      values (${key}, ${dataset}, ${id}, ${from}, ${to}, ${JSON.stringify(data)}, '2026-03-01', 'test')`.execute(
      stack.db,
    );
    return id;
  };
  const endRecord = (id: string, on: string) =>
    sql`update exchange.record set valid_to = ${on} where id = ${id}`.execute(stack.db);

  const card = (key: string, cardNumber: string, from = "2026-01-01") =>
    register("bank.card", key, { cardNumber, bankName: "云岭银行", status: "normal", primary: true }, { from });

  /** Somebody whom the population register lists, with a bank card and an account to sign in with unless it is said otherwise. */
  const resident = async ({
    birthDate = "1980-05-01",
    town = "990122001",
    card: number = nextCard(),
    grade,
    account = true,
  }: Given = {}) => {
    const key = nextIdNumber(birthDate);
    await register("population.person", key, { status: "living", birthDate, sex: "female", residenceDivision: town });
    if (number) await card(key, number);
    if (grade) await register("disability.certificate", key, { status: "valid", grade });
    return { key, actor: account ? await join(stack, key) : (undefined as never) };
  };

  /** What the registers say is taken in, and everything that follows from it happens. */
  const settle = async () => {
    for (let tries = 0; tries < 400; tries++) {
      const { rows } = await sql`select 1 from exchange.change
        where changed_in >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`.execute(stack.db);
      if (rows.length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await stack.settle();
  };

  /** Publishes a benefit with its budget for the year; its campaign runs with the next `settle`. */
  const publish = async ({ pack, setup }: Allowance, { budget = 100_000_000, division = "990122" } = {}) => {
    await transact(stack.db, async (db) => {
      const work = { ...stack.work(), db };
      await publishBenefits(db, [
        {
          division,
          policy: pack.code,
          name: JSON.stringify(pack.content.name),
          summary: JSON.stringify(pack.content.summary),
          department: pack.content.department,
          audience: pack.content.audience,
          setup: JSON.stringify(setup),
          active: true,
          policy_version: null,
          updated_at: work.now,
          updated_by: "周敏",
        },
      ]);
      await raise(pack.code, budget, division, db);
      await stack.matching.publishPacks(work, [pack], { author: "周敏", approver: "高峰" });
    });
  };
  const raise = (policy: string, limitFen: number, division = inDivision(CIVIL), db: Db = stack.db) =>
    setBudget(db, {
      division,
      policy,
      year: 2026,
      limit_fen: limitFen,
      document: "云财预〔2026〕12号",
      set_by: "钱进",
      set_at: stack.clock.now(),
    });

  const staff = (role: RoleCode, organisation = CIVIL) =>
    join(stack, nextIdNumber("1985-01-01"), { organisation, role });

  const call = async (as: Actor, method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<Answer> => {
    const url = path.startsWith("/api/") ? path : `/api/gov/benefits${path}`;
    const answer = await stack.inject({ as, method, url, ...(body !== undefined && { body }) });
    return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json() };
  };
  const enterprise = async (actor: Actor, creditCode: string, name: string): Promise<Actor> => {
    const id = newId();
    await sql`insert into identity.legal_entity (id, credit_code, name, kind, division, legal_representative_id)
      values (${id}, ${creditCode}, ${name}, 'enterprise', '990122001', ${actor.personId})`.execute(stack.db);
    return { ...actor, subject: { kind: "legal_entity", id, key: creditCode, name, division: "990122001" } };
  };
  return { ...stack, register, endRecord, card, resident, settle, publish, raise, staff, call, enterprise };
}

const wired = () =>
  testStack(
    (given) => {
      const { db, url, clock, live, blobs } = given;
      const identity = identityModule({ db, clock, live, sendCode: async () => {} });
      const publicUrl = "https://zhida.example";
      const notify = notifyModule({ db, clock, live, identity: identity.service, publicUrl });
      const payments = paymentsModule({ db, notify: notify.service });
      const exchange = exchangeModule({ databaseUrl: url, clock, blobs });
      const matching = matchingModule({ db, live, clock, exchange: exchange.service, identity: identity.service });
      matching.service.registerSubjects(sources);
      const deps: BenefitsDeps = {
        db,
        clock,
        identity: identity.service,
        matching: matching.service,
        notify: notify.service,
        payments: payments.service,
      };
      const benefits = govBenefitsModule(deps);
      return {
        modules: [identity, notify, payments, exchange, withoutTimer(matching), benefits],
        authenticate: identity.authenticate,
        identity: identity.service,
        exchange: exchange.service,
        matching: matching.service,
        benefits: benefits.service,
        deps,
      };
    },
    { jobs: true, work: false },
  );

/** What is known is brought up to date when a test says so, not every second. */
const withoutTimer = <M extends ReturnType<typeof matchingModule>>({ start, ...matching }: M) => ({ ...matching });

async function agree({ exchange, matching, work }: Awaited<ReturnType<typeof wired>>): Promise<void> {
  const needed = await matching.dataNeeded(work());
  await exchange.recordAgreements(
    work(),
    needed.datasets.map((each) => ({
      ...each,
      consumer: needed.consumer,
      purpose: needed.purpose,
      purposeName: needed.purposeName,
      legalBasis: { zh: "《社会救助暂行办法》第五十八条", en: "Interim Measures for Social Assistance, art. 58" },
      standing: true,
      validFrom: "2020-01-01",
      approvedBy: "郑文",
    })),
  );
}

async function join(
  { identity, work }: Awaited<ReturnType<typeof wired>>,
  idNumber: string,
  position?: { organisation: string; role: RoleCode },
): Promise<Actor> {
  const person = await identity.registerPerson(work(), {
    idNumber,
    name: "林晓梅",
    division: "990122001",
    phone: null,
  });
  if (position) {
    const { organisation, role } = position;
    await identity.grantPosition(work(), person.id, {
      organisationCode: organisation,
      roles: [role],
      validFrom: "2020-01-01",
    });
  }
  const { token } = await identity.openSession(work(), { personId: person.id });
  const actor = await identity.authenticate(work(), token);
  if (!actor) throw new Error("a session that was just opened has its actor");
  return actor;
}

async function addOrganisation(
  { db }: TestStack<object>,
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

const born = new Map<string, number>();
function nextIdNumber(birthDate: string): string {
  const sequence = 1 + (born.get(birthDate) ?? 0);
  born.set(birthDate, sequence);
  return makeResidentId({ division: "990122", birthDate, sequence });
}
let cards = 0;
const nextCard = () => `6222990122${String(1_000_000 + cards++).padStart(9, "0")}`;
