import type { Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { BenefitsDeps } from "../deps.ts";
import type { BenefitRow, GrantRow } from "../store/tables.ts";

/** Somebody who only had an offer is not told that it lapsed. */
export async function tellStopped(
  { notify }: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  stopped: readonly { grant: GrantRow; since: string; reason: LocalizedText }[],
): Promise<void> {
  const notices = stopped.flatMap(({ grant, since, reason }) =>
    grant.person_id && grant.state === "active"
      ? {
          to: grant.person_id,
          template: "benefits.stopped",
          params: { item: benefit.name, name: grant.subject_name, since, reason },
          link: `/benefits/${grant.id}`,
          dedupeKey: `stopped:${grant.id}:${grant.version}`,
        }
      : [],
  );
  if (notices.length > 0) await notify.sendMany(work, notices);
}
