import type { Actor } from "@zhida/identity";
import { dateInChina, decodeCursor, enqueue, toPage, type Work } from "@zhida/platform";
import { campaignJob, startCampaigns } from "../campaigns/start-campaign.ts";
import type { Benefit, SaveBenefit, SetBudget } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { decisionsInForce } from "../grants/decide.ts";
import { refuse } from "../refusals.ts";
import { listBenefits, listBudgets, saveBenefit, setBudget } from "../store/benefits.ts";
import { resumeHeld } from "../store/campaigns.ts";
import { countGrants } from "../store/grants.ts";
import type { BenefitRow } from "../store/tables.ts";
import { benefitFor } from "./benefit-for.ts";
import { inDivision } from "./in-division.ts";
import { widestDomain } from "./widest-domain.ts";

type Query = { cursor?: string; limit: number };

/** The benefits that the caller's office runs, or all of its division for those who watch over them. */
export async function listBenefitsFor(deps: BenefitsDeps, work: Work, actor: Actor, { cursor, limit }: Query) {
  const domain = widestDomain(actor, "benefit.view");
  if (!domain) return { items: [], next: null };
  const rows = await listBenefits(work.db, {
    division: inDivision(domain.division),
    ...(domain.organisationCode && { department: domain.organisationCode }),
    after: decodeCursor(cursor, 1)?.[0] as string | undefined,
    limit: limit + 1,
  });
  const shown = toPage(
    rows,
    limit,
    (row) => row,
    ({ policy }) => [policy],
  );
  return { items: await describeBenefits(deps, work, shown.items), next: shown.next };
}

export async function getBenefit(deps: BenefitsDeps, work: Work, actor: Actor, policy: string): Promise<Benefit> {
  return describeOne(deps, work, await benefitFor(work, actor, policy, "benefit.view"));
}

export async function changeBenefit(
  deps: BenefitsDeps,
  work: Work,
  actor: Actor,
  { policy, revision, setup, active }: SaveBenefit & { policy: string },
): Promise<Benefit> {
  const before = await benefitFor(work, actor, policy, "benefit.manage");
  const { division } = before;
  const decisions = setup.amount && (await decisionsInForce(deps, work, policy, dateInChina(work.now)));
  if (setup.amount && decisions && !decisions.includes(setup.amount.decision)) {
    throw refuse("amount_unknown", { params: { decision: setup.amount.decision } });
  }
  const at = { at: work.now, by: actor.name };
  const saved = await saveBenefit(work.db, { division, policy, revision, setup: JSON.stringify(setup), active, ...at });
  if (!saved) throw refuse("changed_meanwhile");
  if (!isDelivered(before) && isDelivered(saved)) await deliver(deps, work, saved, actor.name);
  return describeOne(deps, work, saved);
}

const isDelivered = ({ active, setup }: BenefitRow) => active && setup.mode !== "information";

/** A benefit that begins to be delivered goes to everybody whom the version in force fits. */
async function deliver({ matching }: BenefitsDeps, work: Work, { policy }: BenefitRow, author: string): Promise<void> {
  const day = dateInChina(work.now);
  const version = await matching.versionInForce(work, { code: policy, day });
  if (version !== undefined)
    await startCampaigns(work, { policy, version, effectiveFrom: day, author, approver: null });
}

/** What a campaign held for want of money goes on at once. */
export async function changeBudget(
  deps: BenefitsDeps,
  work: Work,
  actor: Actor,
  { policy, year, limitFen, document }: SetBudget & { policy: string },
): Promise<Benefit> {
  const benefit = await benefitFor(work, actor, policy, "policy.approve");
  const { division } = benefit;
  const set = { limit_fen: limitFen, document, set_by: actor.name, set_at: work.now };
  await setBudget(work.db, { division, policy, year, ...set });
  await resumeHeld(work.db, division, policy);
  await enqueue(work, campaignJob, {});
  return describeOne(deps, work, benefit);
}

async function describeOne(deps: BenefitsDeps, work: Work, row: BenefitRow): Promise<Benefit> {
  const [benefit] = await describeBenefits(deps, work, [row]);
  return benefit as Benefit;
}

/** With two statements for any number of one division. */
async function describeBenefits(deps: BenefitsDeps, work: Work, rows: readonly BenefitRow[]): Promise<Benefit[]> {
  const [first] = rows;
  if (!first) return [];
  const { division } = first;
  const policies = rows.map(({ policy }) => policy);
  const year = Number(dateInChina(work.now).slice(0, 4));
  const budgets = new Map(
    (await listBudgets(work.db, { division, policies, year })).map((budget) => [budget.policy, budget]),
  );
  const counts = await countGrants(work.db, division, policies);
  return Promise.all(
    rows.map(async (row) => {
      const department = await deps.identity.organisationByCode(work, row.department);
      const budget = budgets.get(row.policy);
      const { offered = 0, active = 0, declined = 0, stopped = 0, ended = 0 } = counts.get(row.policy) ?? {};
      return {
        policy: row.policy,
        division: row.division,
        name: row.name,
        summary: row.summary,
        department: { code: row.department, name: department?.name ?? { zh: row.department, en: row.department } },
        audience: row.audience,
        setup: row.setup,
        active: row.active,
        revision: row.revision,
        policyVersion: row.policy_version,
        budget: budget
          ? { year, limitFen: budget.limit_fen, committedFen: budget.committed_fen, document: budget.document }
          : null,
        counts: { offered, active: active + ended, declined, stopped },
        updatedAt: row.updated_at.toISOString(),
      };
    }),
  );
}
