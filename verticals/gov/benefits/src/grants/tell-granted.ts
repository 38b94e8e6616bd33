import type { Notice } from "@zhida/notify";
import { dateInChina, type Work } from "@zhida/platform";
import { nextWorkday } from "@zhida/workdays";
import type { BenefitsDeps } from "../deps.ts";
import type { BenefitRow } from "../store/tables.ts";
import type { Granting } from "./grant-many.ts";

/** One notice to everybody who has somebody to be told; answers how many. */
export async function tellGranted(
  { notify }: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  fresh: readonly Granting[],
): Promise<number> {
  const bookOn = nextWorkday(dateInChina(work.now));
  const notices = fresh.flatMap(({ grant, party, ordered }): Notice[] => {
    if (!party.personId) return [];
    const params = { item: benefit.name, name: party.name };
    const paid = { ...params, amount: ordered?.amountFen ?? 0 };
    const common = {
      to: party.personId,
      link: `/benefits/${grant.id}`,
      dedupeKey: `grant:${grant.id}:${grant.version}`,
    };
    if (grant.state === "offered") {
      const template = benefit.setup.mode === "confirm" ? "benefits.offered-confirm" : "benefits.offered-invite";
      return [{ ...common, template, params }];
    }
    if (ordered?.state === "ordered") {
      const account = party.account?.slice(-4) ?? "";
      return [{ ...common, template: "benefits.granted", params: { ...paid, account, bookOn } }];
    }
    if (ordered?.state === "due") return [{ ...common, template: "benefits.account-needed", params: paid }];
    if (ordered?.state === "held") return [{ ...common, template: "benefits.granted-held", params: paid }];
    return [{ ...common, template: "benefits.granted-right", params }];
  });
  if (notices.length > 0) await notify.sendMany(work, notices);
  return notices.length;
}
