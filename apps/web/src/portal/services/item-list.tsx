import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import CloseOutline from "antd-mobile-icons/es/CloseOutline";
import { useTranslation } from "react-i18next";
import type { ItemFilters } from "../../api/services.ts";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { ItemRow } from "./item-row.tsx";
import { departmentsQuery, itemsQuery, lifeEventsQuery } from "./service-queries.ts";

/** Items that fit what was asked for, a page at a time. */
export function ItemList({ filters }: { filters: ItemFilters }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(itemsQuery(filters));
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <div className="row row-apart">
            <p role="status">{t("services.found", { count: pages[0]?.total ?? 0 })}</p>
            <ActiveFilters filters={filters} />
          </div>
          {pages[0]?.total === 0 ? (
            <Blank title={t("services.noneTitle")} text={t("services.noneText")}>
              <Link to="/services" className={buttonClass()}>
                {t("services.browseAll")}
              </Link>
              <a href="tel:12345" className={buttonClass()}>
                {t("footer.hotline")}
              </a>
            </Blank>
          ) : (
            <Card flush>
              <ul className="item-rows">
                {pages.flatMap((page) => page.items.map((item) => <ItemRow key={item.code} item={item} />))}
              </ul>
            </Card>
          )}
          <MoreButton query={query} />
        </>
      )}
    </Loaded>
  );
}

/** What narrows the list; a press takes it away. */
function ActiveFilters({ filters }: { filters: ItemFilters }) {
  const { t } = useTranslation();
  const text = useText();
  const groups = [
    useQuery(departmentsQuery).data?.items.find(({ code }) => code === filters.department),
    useQuery(lifeEventsQuery).data?.items.find(({ code }) => code === filters.lifeEvent),
  ].filter((group) => group !== undefined);
  return groups.map((group) => (
    <Link
      key={group.code}
      to="/services"
      search={{ q: filters.q }}
      className={buttonClass({ size: "small" })}
      aria-label={t("services.removeFilter", { name: text(group.name) })}
    >
      {text(group.name)}
      <CloseOutline aria-hidden="true" />
    </Link>
  ));
}
