import { type Actor, can, domainsOf } from "@zhida/identity";
import { decodeCursor, newId, type Page, toPage, type Work } from "@zhida/platform";
import type { TestPerson, TestPersonInput } from "../contract.ts";
import { refuse } from "../policies/refusals.ts";
import {
  deleteTestPerson,
  findTestPerson,
  insertTestPerson,
  listTestPersons as listRows,
  type TestPersonRow,
  updateTestPerson,
} from "../store/test-persons.ts";
import { divisionsOf } from "./access.ts";
import type { WorkshopDeps } from "./deps.ts";

type Deps = Pick<WorkshopDeps, "facts">;

export async function listTestPersons(
  work: Work,
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<TestPerson>> {
  const before = decodeCursor(cursor, 1)?.[0] as string | undefined;
  const rows = await listRows(work.db, divisionsOf(actor), { before, limit: limit + 1 });
  return toPage(rows, limit, toTestPerson, ({ id }) => [id]);
}

export async function addTestPerson(
  deps: Deps,
  work: Work,
  actor: Actor,
  person: TestPersonInput,
): Promise<TestPerson> {
  const [domain] = domainsOf(actor, "policy.edit");
  if (!domain) throw refuse("test_person_not_found");
  const row = { ...columnsOf(deps, work, actor, person), division: domain.division, id: newId() };
  return toTestPerson(await insertTestPerson(work.db, row));
}

export async function saveTestPerson(
  deps: Deps,
  work: Work,
  actor: Actor,
  { id, revision, ...person }: TestPersonInput & { id: string; revision: number },
): Promise<TestPerson> {
  const { division } = await getOwn(work, actor, id);
  const row = await updateTestPerson(work.db, { division, id, revision }, columnsOf(deps, work, actor, person));
  if (!row) throw refuse("stale_draft");
  return toTestPerson(row);
}

export async function removeTestPerson(work: Work, actor: Actor, id: string): Promise<void> {
  await deleteTestPerson(work.db, await getOwn(work, actor, id));
}

async function getOwn(work: Work, actor: Actor, id: string): Promise<TestPersonRow> {
  const row = await findTestPerson(work.db, id);
  if (!row || !can(actor, "policy.edit", { division: row.division })) throw refuse("test_person_not_found");
  return row;
}

function columnsOf({ facts: dictionary }: Deps, work: Work, actor: Actor, { kind, name, facts }: TestPersonInput) {
  const known = new Set(dictionary.facts().map((fact) => fact.name));
  const unknown = Object.keys(facts).find((each) => !known.has(each));
  if (unknown !== undefined) throw refuse("unknown_fact", { params: { name: unknown } });
  return {
    kind,
    name: JSON.stringify(name),
    facts: JSON.stringify(facts),
    updated_by: actor.name,
    updated_at: work.now,
  };
}

const toTestPerson = ({ id, kind, name, facts, revision, updated_by }: TestPersonRow): TestPerson => {
  return { id, kind, name, facts, revision, updatedBy: updated_by };
};
