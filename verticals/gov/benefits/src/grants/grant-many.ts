import type { Decided } from "@zhida/matching";
import { dateInChina, newId, type Work } from "@zhida/platform";
import type { IsoDate } from "@zhida/platform/contract";
import type { BenefitsDeps } from "../deps.ts";
import { recordActions } from "../store/grant-actions.ts";
import { type Upserted, upsertGrants } from "../store/grants.ts";
import type { BenefitRow } from "../store/tables.ts";
import { amountIn } from "./amount.ts";
import { type Ordered, orderInstalments } from "./order-instalments.ts";
import { type Party, partiesOf, payeeFacts } from "./parties.ts";
import { periodOf } from "./periods.ts";
import { tellGranted } from "./tell-granted.ts";

export type GrantRun = {
  benefit: BenefitRow;
  version: number;
  /** First day for which it is granted; today or earlier. */
  since: IsoDate;
  campaign: string | null;
};

export type GrantSummary = {
  granted: number;
  offered: number;
  kept: number;
  notified: number;
  moneyFen: number;
  held: number;
};

/** One of many as the steps of `grantMany` see him. */
export type Granting = {
  grant: Upserted;
  decided: Decided;
  party: Party;
  ordered: Ordered | undefined;
};

/**
 * Grants a benefit to those of many subjects whom the policy fits, or offers it, and tells them, with a number of statements that
 * does not grow with them. Who has it keeps it; who declined it is left alone; the same subject is never paid twice for a period.
 */
export async function grantMany(
  deps: BenefitsDeps,
  work: Work,
  run: GrantRun,
  keys: readonly string[],
): Promise<{ summary: GrantSummary; grants: Granting[] }> {
  const { benefit } = run;
  const { setup } = benefit;
  if (keys.length === 0 || setup.mode === "information" || !benefit.active) return nothing();
  const today = dateInChina(work.now);
  const answers = await deps.matching.decideMany(work, { policy: benefit.policy, version: run.version }, keys, {
    day: today,
    decisions: setup.amount ? [setup.amount.decision] : [],
    facts: payeeFacts(benefit),
  });
  const entitled = new Map([...answers].filter(([, { verdict }]) => verdict === "eligible"));
  const parties = await partiesOf(deps, work, benefit, entitled);
  if (parties.size === 0) return nothing();
  const state = setup.mode === "automatic" ? "active" : "offered";
  const written = await upsertGrants(
    work.db,
    {
      division: benefit.division,
      policy: benefit.policy,
      policyVersion: run.version,
      subjectKind: benefit.audience,
      department: benefit.department,
      mode: setup.mode,
      state,
      since: run.since,
      campaign: run.campaign,
      now: work.now,
    },
    [...parties].map(([key, party]) => {
      const decided = entitled.get(key) as Decided;
      return {
        id: newId(),
        subject_key: key,
        subject_id: party.subjectId,
        person_id: party.personId,
        subject_name: party.name,
        town: decided.subject.division,
        amount_fen: amountIn(setup, decided),
        due_on: state === "active" && setup.amount ? periodOf(setup.amount.period, today).next : null,
        reasons: decided.sentences,
      };
    }),
  );
  const place = new Map(keys.map((key, i) => [key, i]));
  const inOrder = written.toSorted((a, b) => (place.get(a.subject_key) ?? 0) - (place.get(b.subject_key) ?? 0));
  const grants = inOrder.map((grant): Granting => {
    const decided = entitled.get(grant.subject_key) as Decided;
    return { grant, decided, party: parties.get(grant.subject_key) as Party, ordered: undefined };
  });
  const fresh = grants.filter(({ grant }) => grant.isNew);
  await orderFirst(deps, work, run, fresh);
  await recordActions(
    work.db,
    { division: benefit.division, at: work.now },
    fresh.map(({ grant }) => ({
      grantId: grant.id,
      event: grant.state === "active" ? "granted" : "offered",
      by: "system",
    })),
  );
  const notified = await tellGranted(deps, work, benefit, fresh);
  return { summary: summaryOf(grants, notified), grants };
}

/** The money of the period that the benefit begins in; earlier periods are `reconcileGrant`'s. */
async function orderFirst(deps: BenefitsDeps, work: Work, { benefit, since }: GrantRun, fresh: readonly Granting[]) {
  const { amount, kind } = benefit.setup;
  if (!amount || kind !== "payment") return;
  const today = dateInChina(work.now);
  const { key: period } = periodOf(amount.period, amount.period === "once" ? since : today);
  const active = fresh.filter(({ grant }) => grant.state === "active");
  const wanted = active.map(({ grant, decided, party }) => ({
    grantId: grant.id,
    subjectKey: grant.subject_key,
    subjectId: party.subjectId,
    personId: party.personId,
    payee: party.payee,
    period,
    amountFen: amountIn(benefit.setup, decided) ?? 0,
    account: party.account,
    bank: party.bank,
  }));
  const ordered = new Map((await orderInstalments(deps, work, benefit, wanted)).map((each) => [each.grantId, each]));
  for (const each of active) each.ordered = ordered.get(each.grant.id);
}

function summaryOf(grants: readonly Granting[], notified: number): GrantSummary {
  const fresh = grants.filter(({ grant }) => grant.isNew);
  const money = fresh.filter(({ ordered }) => ordered && ordered.state !== "held");
  return {
    granted: fresh.filter(({ grant }) => grant.state === "active").length,
    offered: fresh.filter(({ grant }) => grant.state === "offered").length,
    kept: grants.length - fresh.length,
    notified,
    moneyFen: money.reduce((fen, { ordered }) => fen + (ordered?.amountFen ?? 0), 0),
    held: fresh.filter(({ ordered }) => ordered?.state === "held").length,
  };
}

const nothing = () => ({
  summary: { granted: 0, offered: 0, kept: 0, notified: 0, moneyFen: 0, held: 0 },
  grants: [] as Granting[],
});
