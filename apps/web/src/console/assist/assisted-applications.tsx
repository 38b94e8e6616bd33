import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ApplicationCard, ApplicationState } from "@zhida/gov-services/contract";
import type { Page } from "@zhida/platform/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { Link } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";

const tones: Record<ApplicationState, Tone> = {
  draft: "ochre",
  submitted: "slate",
  supplement: "ochre",
  approved: "jade",
  rejected: "cinnabar",
  withdrawn: "plain",
  cancelled: "plain",
};

/** What the person has under way in this division, wherever it was begun. */
export function AssistedApplications({
  query,
}: {
  query: UseInfiniteQueryResult<InfiniteData<Page<ApplicationCard>>>;
}) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  useRowKeys();
  return (
    <section className="stack" aria-label={t("assist.applications")}>
      <h2>{t("assist.applications")}</h2>
      <Listing
        query={query}
        caption={t("assist.applications")}
        rowKey={(application) => application.id}
        empty={{ title: t("assist.none"), text: t("assist.noneText") }}
        columns={[
          {
            key: "item",
            title: t("assist.item"),
            cell: (application) => (
              <>
                <Link to="/applications/$id" params={{ id: application.id }} data-row-link>
                  {text(application.itemName)}
                </Link>
                <br />
                <span className="quiet small mono">{application.caseNumber}</span>
              </>
            ),
          },
          { key: "department", title: t("assist.department"), cell: (application) => text(application.departmentName) },
          {
            key: "state",
            title: t("assist.state"),
            cell: ({ state }) => <Tag tone={tones[state]}>{t(`assist.states.${state}`)}</Tag>,
          },
          {
            key: "updated",
            tight: true,
            title: t("assist.updated"),
            cell: (application) => time(application.updatedAt, now),
          },
        ]}
      />
    </section>
  );
}
