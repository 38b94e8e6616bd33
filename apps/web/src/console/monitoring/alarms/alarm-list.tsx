import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Tag } from "../../../ui/tag.tsx";
import { Link } from "../../navigation.tsx";
import { Listing } from "../../parts/listing.tsx";
import { type AlarmFilters, alarmsQuery } from "../monitoring-queries.ts";
import { RuleKindName, SeverityTag } from "../parts/device-tags.tsx";

export function AlarmList({ filters }: { filters: AlarmFilters }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const query = useInfiniteQuery(alarmsQuery(filters));
  return (
    <Listing
      query={query}
      caption={t("alarms.title")}
      rowKey={({ id }) => id}
      empty={{ title: t("alarms.empty"), text: t("alarms.emptyText") }}
      columns={[
        {
          key: "title",
          title: t("alarms.alarm"),
          cell: (alarm) => (
            <>
              <Link to="/alarms/$id" params={{ id: alarm.id }} data-row-link>
                {text(alarm.title)}
              </Link>
              <br />
              <span className="quiet small">{text(alarm.device.name)}</span>
            </>
          ),
        },
        {
          key: "severity",
          tight: true,
          title: t("alarms.severity"),
          cell: ({ severity }) => <SeverityTag severity={severity} />,
        },
        { key: "kind", tight: true, title: t("alarms.kind"), cell: ({ kind }) => <RuleKindName kind={kind} /> },
        { key: "raised", tight: true, title: t("alarms.raised"), cell: ({ raisedAt }) => time(raisedAt, now) },
        {
          key: "ended",
          tight: true,
          title: t("alarms.ended"),
          cell: ({ endedAt }) => (endedAt ? time(endedAt, now) : <Tag tone="cinnabar">{t("alarms.goesOn")}</Tag>),
        },
        { key: "count", end: true, roomy: true, title: t("alarms.count"), cell: ({ count }) => count },
        {
          key: "incident",
          tight: true,
          title: t("alarms.incident"),
          cell: ({ incidentId }) =>
            incidentId ? (
              <Link to="/incidents/$id" params={{ id: incidentId }}>
                {t("alarms.openIncident")}
              </Link>
            ) : (
              t("none")
            ),
        },
      ]}
    />
  );
}
