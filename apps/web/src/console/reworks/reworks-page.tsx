import { useInfiniteQuery } from "@tanstack/react-query";
import { type Rework, ReworkState } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Stars } from "../../ui/stars.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Tag } from "../../ui/tag.tsx";
import { listReworks } from "../api/feedback.ts";
import { Link, useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import type { Column } from "../parts/record-table.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { ReworkStateTag } from "./rework-state-tag.tsx";

const PARTS = [...ReworkState.options, "overdue"] as const;
const Address = z.object({ part: z.enum(PARTS).optional().catch(undefined) });

/** Bad ratings that must be put right, each with its deadline. */
export function ReworksPage() {
  const { t } = useTranslation();
  const [{ part = "open" }, change] = useAddress(Address);
  const query = useInfiniteQuery(
    pagesOf(["rework", "list", part], (cursor) =>
      listReworks(part === "overdue" ? { overdue: true, cursor } : { state: part, cursor }),
    ),
  );
  useRowKeys();
  return (
    <Page title={t("reworks.title")} lead={t("reworks.lead")}>
      <Tabs
        label={t("reworks.parts")}
        tabs={PARTS.map((value) => ({ value, label: t(`reworks.part.${value}`) }))}
        value={part}
        onChange={(next) => change({ part: next })}
      >
        <Listing
          query={query}
          caption={t(`reworks.part.${part}`)}
          columns={useReworkColumns()}
          rowKey={(rework) => rework.id}
          empty={{ title: t("reworks.empty") }}
        />
      </Tabs>
    </Page>
  );
}

function useReworkColumns(): Column<Rework>[] {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  return [
    {
      key: "what",
      title: t("reworks.what"),
      cell: (rework) => (
        <>
          <Link to="/reworks/$id" params={{ id: rework.id }} data-row-link>
            {text(rework.title)}
          </Link>
          <br />
          <span className="quiet small mono">{rework.caseNumber}</span>
        </>
      ),
    },
    { key: "organisation", title: t("reworks.organisation"), cell: (rework) => text(rework.organisation.name) },
    { key: "level", tight: true, title: t("ratings.level"), cell: (rework) => <Stars level={rework.rating.level} /> },
    { key: "by", title: t("reworks.ratedBy"), roomy: true, cell: (rework) => rework.ratedBy },
    {
      key: "due",
      tight: true,
      title: t("reworks.due"),
      cell: (rework) => (
        <>
          {date(rework.dueAt)} {rework.overdue && <Tag tone="cinnabar">{t("reworks.overdue")}</Tag>}
        </>
      ),
    },
    { key: "state", title: t("reworks.state"), cell: (rework) => <ReworkStateTag state={rework.state} /> },
  ];
}
