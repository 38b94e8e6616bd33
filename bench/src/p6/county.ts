import { makeBankCard, makeResidentId } from "@zhida/china-ids";
import type { DatasetDefinition } from "@zhida/exchange/contract";
import type { ServiceItem } from "@zhida/gov-services/contract";
import { newId, type Work } from "@zhida/platform";
import { sql } from "kysely";
import { ITEM } from "./item.ts";
import type { Wired } from "./wire.ts";

type Buyer = { id: string; idNumber: string; name: string };
const DAY = 86_400_000;
const AT_ONCE = 16;

/** The fund centre, the registries that the item reads, `size` home buyers known to all of them, and a session for each. */
export async function fillCounty(wired: Wired, size: number): Promise<string[]> {
  const work: Work = { db: wired.db, now: new Date(), requestId: newId() };
  await addOrganisations(work);
  const item = (await wired.services.shippedItems()).find(({ code }) => code === ITEM);
  if (!item) throw new Error(`${ITEM} is not shipped`);
  await wired.exchange.publishDatasets(work, registriesOf(item));
  await wired.services.publish(work, [item], { agreementsApprovedBy: "bench" });
  const buyers = Array.from({ length: size }, (_, n) => ({ id: newId(), idNumber: residentOf(n), name: `居民${n}` }));
  await addPeople(work, buyers);
  await addRecords(work, buyers);
  const tokens: string[] = [];
  for (let from = 0; from < size; from += AT_ONCE) {
    const some = buyers.slice(from, from + AT_ONCE);
    const opened = await Promise.all(some.map(({ id }) => wired.identity.openSession(work, { personId: id })));
    tokens.push(...opened.map(({ token }) => token));
  }
  // Only what was filled: PostgreSQL would plan for ever-empty tables where it had seen the others empty.
  await sql`vacuum analyze exchange.record, identity.person, identity.session`.execute(wired.db);
  return tokens;
}

async function addOrganisations({ db }: Work): Promise<void> {
  const county = newId();
  await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id) values
    (${county}, '990122', '{"zh":"云溪县人民政府","en":"Yunxi County"}', 'government', 'county', '990122', null),
    (${newId()}, '990122-HPF', '{"zh":"云溪县住房公积金管理中心","en":"Provident fund centre"}', 'department', 'county', '990122', ${county})`.execute(
    db,
  );
}

async function addPeople({ db }: Work, buyers: readonly Buyer[]): Promise<void> {
  await sql`insert into identity.person (id, id_number, name, sex, birth_date, division, phone)
    select id, number, name, case when substr(number, 17, 1)::int % 2 = 1 then 'male' else 'female' end,
      to_date(substr(number, 7, 8), 'YYYYMMDD'), '990122001', '139' || lpad((row_number() over ())::text, 8, '0')
    from unnest(${buyers.map(({ id }) => id)}::uuid[], ${buyers.map(({ idNumber }) => idNumber)}::text[],
      ${buyers.map(({ name }) => name)}::text[]) as b(id, number, name)`.execute(db);
}

/** What each registry holds about a buyer: between one and three records, as in a county. */
async function addRecords({ db }: Work, buyers: readonly Buyer[]): Promise<void> {
  const filedOn = new Date(Date.now() - 60 * DAY).toISOString().slice(0, 10);
  const long = new Date(Date.now() - 900 * DAY).toISOString().slice(0, 10);
  const rows = buyers.flatMap(({ idNumber, name }, n) => {
    const address = `云溪镇城东社区溪畔雅居${n % 40}幢${n}室`;
    const contract = {
      contractNumber: `YX${n}`,
      address,
      filedOn,
      totalPriceFen: 68_500_000,
      downPaymentFen: 20_550_000,
    };
    const card = { holderName: name, bankName: "云岭银行", status: "normal" };
    return [
      ["population.person", { name, status: "living", residenceAddress: address }],
      ["social-insurance.person", { name, contactAddress: address }],
      ["hpf.account", { name, accountNumber: `9901220${n}`, status: "normal", balanceFen: 9_000_000 + n }],
      ["hpf.loan", { status: "repaying", overdueMonths: 0 }],
      ["hpf.withdrawal", { reason: "rent", withdrawnOn: long, amountFen: 600_000 }],
      ["housing.purchase-contract", { ...contract, buyerName: name, status: "filed" }],
      ["bank.card", { ...card, cardNumber: makeBankCard(`622299${String(n).padStart(9, "0")}000`), primary: true }],
      ["bank.card", { ...card, cardNumber: makeBankCard(`622299${String(n).padStart(9, "0")}001`), primary: false }],
    ].map(([dataset, data]) => ({ key: idNumber, dataset: dataset as string, data: JSON.stringify(data) }));
  });
  for (let from = 0; from < rows.length; from += 20_000) {
    const some = rows.slice(from, from + 20_000);
    await sql`insert into exchange.record (subject_key, dataset, id, valid_from, data, received_at, source)
      select key, dataset, gen_random_uuid(), '2025-01-01', data::jsonb, now(), 'table' from unnest(${some.map(({ key }) => key)}::text[],
        ${some.map(({ dataset }) => dataset)}::text[], ${some.map(({ data }) => data)}::text[]) as r(key, dataset, data)`.execute(
      db,
    );
  }
}

function registriesOf(item: ServiceItem): DatasetDefinition[] {
  const fields = new Map<string, Set<string>>();
  const need = (dataset: string, names: readonly string[]) =>
    fields.set(dataset, new Set([...(fields.get(dataset) ?? ["idNumber"]), ...names]));
  for (const { source, alsoIn } of Object.values(item.form.fields)) {
    if (source) need(source.dataset, [source.field]);
    for (const other of alsoIn ?? []) need(other.dataset, [other.field]);
  }
  for (const { from } of item.materials) if (from) need(from.dataset, from.fields);
  for (const { dataset, fields: names } of item.rule.reads) need(dataset, names);
  return [...fields].map(([code, names]) => ({
    code,
    owner: { code: "990122-HPF", name: { zh: "云溪县住房公积金管理中心", en: "Provident fund centre" } },
    name: { zh: code, en: code },
    description: { zh: code, en: code },
    subjectKind: "person",
    subjectKey: "idNumber",
    fields: Object.fromEntries(
      [...names].map((name) => [
        name,
        { title: { zh: name, en: name }, sensitivity: "personal" as const, schema: {}, required: false },
      ]),
    ),
    updateSource: { zh: "实时", en: "Live" },
    freshnessDays: 1,
  }));
}

/** The n-th resident of the test county. */
function residentOf(n: number): string {
  const birthDate = new Date(Date.UTC(1970, 0, 1 + (n % 10_000))).toISOString().slice(0, 10);
  return makeResidentId({ division: "990122", birthDate, sequence: Math.floor(n / 10_000) });
}
