import { type Actor, domainsOf } from "@zhida/identity";
import { dateInChina, decodeCursor, newId, toPage, type Work } from "@zhida/platform";
import { addWorkdays } from "@zhida/workdays";
import { inDivision } from "../benefits/in-division.ts";
import { widestDomain } from "../benefits/widest-domain.ts";
import type { Appeal, AppealState } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { grantMany } from "../grants/grant-many.ts";
import { reconcileGrant } from "../grants/reconcile-grant.ts";
import { refuse } from "../refusals.ts";
import { decideAppealRow, findAppeal, insertAppeal, listAppealsBy, listAppealsOf } from "../store/appeals.ts";
import { findBenefit, listBenefitsByPolicy } from "../store/benefits.ts";
import { recordActions } from "../store/grant-actions.ts";
import { findGrant } from "../store/grants.ts";
import type { AppealRow } from "../store/tables.ts";
import { toAppeal } from "./describe-appeal.ts";

/** Working days in which an appeal is answered, as for complaints under 信访工作条例 art. 34 at the shortest. */
const DECIDE_WITHIN = 15;

type Query = { cursor?: string; limit: number };

/** Against what ended or was asked back, or because nothing came; one open appeal for each policy and subject. */
export async function openAppeal(
  work: Work,
  actor: Actor,
  { policy, grantId, text }: { policy: string; grantId?: string; text: string },
): Promise<Appeal> {
  const grant = grantId ? await findGrant(work.db, grantId) : undefined;
  if (grantId && grant?.subject_id !== actor.subject.id) throw refuse("grant_not_found");
  const division = grant?.division ?? inDivision(actor.subject.division);
  const benefit = await findBenefit(work.db, division, policy);
  if (!benefit) throw refuse("benefit_not_found");
  const row = await insertAppeal(work.db, {
    division,
    id: newId(),
    policy,
    grant_id: grant?.id ?? null,
    subject_kind: grant?.subject_kind ?? benefit.audience,
    subject_key: grant?.subject_key ?? actor.subject.key,
    subject_id: actor.subject.id,
    person_id: actor.personId,
    name: actor.subject.name,
    department: benefit.department,
    text,
    due_on: addWorkdays(dateInChina(work.now), DECIDE_WITHIN),
    decision: null,
    decided_by: null,
    decided_at: null,
    created_at: work.now,
  });
  if (!row) throw refuse("appeal_open");
  if (grant) {
    await recordActions(work.db, { division, at: work.now }, [
      { grantId: grant.id, event: "appealed", by: actor.name, note: { zh: text, en: text } },
    ]);
  }
  return toAppeal(row, benefit.name);
}

export async function listMyAppeals(work: Work, actor: Actor, { cursor, limit }: Query) {
  const rows = await listAppealsOf(work.db, { subjectId: actor.subject.id, before: mark(cursor), limit: limit + 1 });
  return describePage(work, rows, limit);
}

/** Those that the caller's department answers, or all of the division. */
export async function listAppeals(work: Work, actor: Actor, query: Query & { state: AppealState }) {
  const domain = widestDomain(actor, "policy.approve");
  if (!domain) return { items: [], next: null };
  const { division, organisationCode: department } = domain;
  const where = { division: inDivision(division), ...(department && { department }), state: query.state };
  const rows = await listAppealsBy(work.db, { ...where, before: mark(query.cursor), limit: query.limit + 1 });
  return describePage(work, rows, query.limit);
}

/** Upheld: the registries are asked again and what they now say is granted or paid. The person is told either way. */
export async function decideAppeal(
  deps: BenefitsDeps,
  work: Work,
  actor: Actor,
  { id, outcome, decision }: { id: string; outcome: Exclude<AppealState, "open">; decision: string },
): Promise<Appeal> {
  const row = await appealOf(work, actor, id);
  const decided = { division: row.division, id, state: outcome, decision, by: actor.name, at: work.now };
  const done = await decideAppealRow(work.db, decided);
  if (!done) throw refuse("appeal_decided");
  const benefit = await findBenefit(work.db, row.division, row.policy);
  if (!benefit) throw refuse("benefit_not_found");
  if (outcome === "upheld" && benefit.policy_version) {
    const today = dateInChina(work.now);
    const run = { benefit, version: benefit.policy_version, since: today, campaign: null };
    await grantMany(deps, work, run, [row.subject_key]);
    const grant = row.grant_id ? await findGrant(work.db, row.grant_id) : undefined;
    const reason = { zh: `申诉成立：${decision}`, en: `Appeal upheld: ${decision}` };
    if (grant) await reconcileGrant(deps, work, { benefit, grant }, { from: grant.since, reason });
  }
  if (row.grant_id) {
    await recordActions(work.db, { division: row.division, at: work.now }, [
      { grantId: row.grant_id, event: "appeal_decided", by: actor.name, note: { zh: decision, en: decision } },
    ]);
  }
  const word = outcome === "upheld" ? { zh: "成立", en: "upheld" } : { zh: "未予支持", en: "turned down" };
  await deps.notify.sendMany(work, [
    {
      to: row.person_id,
      template: "benefits.appeal-decided",
      params: { item: benefit.name, outcome: word, decision },
      link: row.grant_id ? `/benefits/${row.grant_id}` : "/benefits",
      dedupeKey: `appeal:${row.id}`,
    },
  ]);
  return toAppeal(done, benefit.name);
}

async function appealOf(work: Work, actor: Actor, id: string): Promise<AppealRow> {
  for (const { division, organisationCode } of domainsOf(actor, "policy.approve")) {
    const row = await findAppeal(work.db, inDivision(division), id);
    if (row && (!organisationCode || organisationCode === row.department)) return row;
  }
  throw refuse("grant_not_found");
}

async function describePage(work: Work, rows: AppealRow[], limit: number) {
  const divisions = [...new Set(rows.map(({ division }) => division))];
  const policies = [...new Set(rows.map(({ policy }) => policy))];
  const found = await Promise.all(divisions.map((division) => listBenefitsByPolicy(work.db, division, policies)));
  const names = new Map(found.flat().map(({ division, policy, name }) => [`${division} ${policy}`, name]));
  const nameOf = (row: AppealRow) => names.get(`${row.division} ${row.policy}`) ?? { zh: row.policy, en: row.policy };
  return toPage(
    rows,
    limit,
    (row) => toAppeal(row, nameOf(row)),
    ({ id }) => [id],
  );
}

const mark = (cursor: string | undefined) => decodeCursor(cursor, 1)?.[0] as string | undefined;
