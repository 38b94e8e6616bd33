import { useInfiniteQuery } from "@tanstack/react-query";
import { AppealState } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Stars } from "../../ui/stars.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { listAppeals } from "../api/feedback.ts";
import { Link, useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";

const Address = z.object({ state: AppealState.optional().catch(undefined) });

/** Ratings that departments hold to be malicious or mistaken. */
export function AppealsPage() {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const [{ state = "open" }, change] = useAddress(Address);
  const query = useInfiniteQuery(pagesOf(["appeal", "list", state], (cursor) => listAppeals({ state, cursor })));
  useRowKeys();
  return (
    <Page title={t("appeals.title")} lead={t("appeals.lead")}>
      <Tabs
        label={t("appeals.states")}
        tabs={AppealState.options.map((value) => ({ value, label: t(`appeals.state.${value}`) }))}
        value={state}
        onChange={(next) => change({ state: next })}
      >
        <Listing
          query={query}
          caption={t(`appeals.state.${state}`)}
          rowKey={(appeal) => appeal.id}
          empty={{ title: t(`appeals.empty.${state}`) }}
          columns={[
            {
              key: "what",
              title: t("ratings.what"),
              cell: (appeal) => (
                <>
                  <Link to="/appeals/$id" params={{ id: appeal.id }} data-row-link>
                    {text(appeal.title)}
                  </Link>
                  <br />
                  <span className="quiet small mono">{appeal.caseNumber}</span>
                </>
              ),
            },
            { key: "organisation", title: t("reworks.organisation"), cell: (appeal) => text(appeal.organisation.name) },
            {
              key: "level",
              tight: true,
              title: t("ratings.level"),
              cell: (appeal) => <Stars level={appeal.rating.level} />,
            },
            { key: "by", title: t("appeals.by"), roomy: true, cell: (appeal) => appeal.appealedBy },
            {
              key: "until",
              title: t(state === "open" ? "appeals.decideBy" : "appeals.decidedAt"),
              cell: (appeal) => date(appeal.decidedAt ?? appeal.decideBy),
            },
          ]}
        />
      </Tabs>
    </Page>
  );
}
