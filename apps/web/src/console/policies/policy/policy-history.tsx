import { useInfiniteQuery } from "@tanstack/react-query";
import type { PolicyHistoryEntry } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Listing } from "../../parts/listing.tsx";
import type { Column } from "../../parts/record-table.tsx";
import { policyHistoryQuery } from "../policy-queries.ts";

/** Who did what to a policy, newest first; nothing here is ever changed. */
export function PolicyHistory({ code }: { code: string }) {
  const { t } = useTranslation("policies");
  const query = useInfiniteQuery(policyHistoryQuery(code));
  const now = useNow();
  const { date, time } = useFormats();
  const columns: Column<PolicyHistoryEntry>[] = [
    { key: "at", title: t("history.at"), tight: true, cell: ({ at }) => time(at, now) },
    { key: "by", title: t("history.by"), cell: ({ by }) => by },
    {
      key: "event",
      title: t("history.event"),
      cell: ({ event, version, effectiveFrom }) => (
        <>
          {t(`history.events.${event}`, { version })}
          {effectiveFrom && <span className="quiet"> {t("history.from", { day: date(effectiveFrom) })}</span>}
        </>
      ),
    },
    { key: "note", title: t("history.note"), cell: ({ note }) => note ?? t("none") },
  ];
  return (
    <Listing
      query={query}
      caption={t("policy.part.history")}
      columns={columns}
      rowKey={({ id }) => id}
      empty={{ title: t("history.empty") }}
    />
  );
}
