import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import AddOutline from "antd-mobile-icons/es/AddOutline";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../session/me-query.ts";
import { Blank } from "../../../ui/blank.tsx";
import { buttonClass } from "../../../ui/button.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { MoreButton } from "../../../ui/more-button.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { OutboxStrip } from "../../outbox/outbox-strip.tsx";
import { BottomActions } from "../../shell/bottom-actions.tsx";
import { GridPage } from "../grid-page.tsx";
import { careQuery, visitsDueQuery } from "../grid-queries.ts";
import { CareRow } from "./care-row.tsx";
import { useVisitedHere } from "./use-visited-here.ts";

/** 重点关爱: the people and places of my grids, those due first. */
export function CarePage() {
  const { t } = useTranslation("grid");
  const { part = "due" } = useSearch({ from: "/signed-in/grid/care" });
  const navigate = useNavigate();
  const isWorker = useMe()?.permissions.includes("grid.work") ?? false;
  const due = useInfiniteQuery({ ...visitsDueQuery, enabled: isWorker && part === "due" });
  const all = useInfiniteQuery({ ...careQuery, enabled: isWorker && part === "all" });
  const query = part === "due" ? due : all;
  const visited = useVisitedHere();
  return (
    <GridPage title={t("care.title")} back={{ to: "/grid", label: t("today.title") }}>
      <OutboxStrip />
      <Tabs
        label={t("care.title")}
        value={part}
        onChange={(next) => void navigate({ to: "/grid/care", search: { part: next }, replace: true })}
        tabs={[
          { value: "due", label: t("care.due") },
          { value: "all", label: t("care.all") },
        ]}
      >
        <div className="grid-work">
          <Loaded query={query}>
            {({ pages }) => {
              const shown = pages.flatMap(({ items }) => items).filter(({ id }) => part === "all" || !visited.has(id));
              if (shown.length === 0) return <Blank title={t("care.none")} text={t("care.noneText")} />;
              return (
                <ul className="duty-list">
                  {shown.map((care) => (
                    <CareRow key={care.id} care={care} />
                  ))}
                </ul>
              );
            }}
          </Loaded>
          <MoreButton query={query} />
        </div>
      </Tabs>
      <BottomActions>
        <Link to="/grid/care/new" className={buttonClass({ look: "primary", size: "large", wide: true })}>
          <AddOutline aria-hidden="true" />
          {t("care.add")}
        </Link>
      </BottomActions>
    </GridPage>
  );
}
