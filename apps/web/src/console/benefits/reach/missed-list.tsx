import { useInfiniteQuery } from "@tanstack/react-query";
import type { MissedReason } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { Listing } from "../../parts/listing.tsx";
import { useDivisionName } from "../../policies/dry-run/use-division-name.ts";
import { missedQuery } from "../benefit-queries.ts";

type Props = { policy: string; check: string; reason: MissedReason | undefined };

/** Who was missed, with the numbers masked. */
export function MissedList({ policy, check, reason }: Props) {
  const { t } = useTranslation("benefits");
  const nameOf = useDivisionName();
  const query = useInfiniteQuery(missedQuery(policy, check, reason));
  return (
    <Listing
      query={query}
      caption={t("reach.list")}
      rowKey={({ number }) => String(number)}
      empty={{ title: t("reach.nobody") }}
      columns={[
        { key: "key", title: t("reach.key"), cell: ({ maskedKey }) => <span className="mono">{maskedKey}</span> },
        { key: "kind", title: t("overview.audience"), tight: true, cell: ({ kind }) => t(`audience.${kind}`) },
        { key: "town", title: t("grants.town"), cell: ({ division }) => nameOf(division) },
        { key: "why", title: t("reach.why"), cell: (row) => t(`reach.reason.${row.reason}`) },
        { key: "next", title: t("reach.next"), roomy: true, cell: (row) => t(`reach.advice.${row.reason}`) },
      ]}
    />
  );
}
