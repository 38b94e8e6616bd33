import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { Handling } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Stars } from "../../ui/stars.tsx";
import { Page } from "../shell/page.tsx";
import { RateHandling } from "./rate-handling.tsx";
import { handlingsQuery } from "./rating-queries.ts";
import "../data-uses/data-use-list.css";

/** What I had done for me: to be rated, and as I rated it. `?case=` opens the one an invitation is about. */
export function RatingsPage() {
  const { t } = useTranslation();
  const { case: caseId } = useSearch({ from: "/signed-in/ratings" });
  const query = useInfiniteQuery(handlingsQuery);
  return (
    <Page title={t("rating.mine")} narrow lead={t("rating.mineLead")}>
      {caseId && <RateHandling caseId={caseId} />}
      <Loaded query={query}>
        {({ pages }) => {
          const handlings = pages.flatMap((page) => page.items).filter((handling) => handling.caseId !== caseId);
          if (handlings.length === 0 && !caseId)
            return <Blank title={t("rating.noneTitle")} text={t("rating.noneText")} />;
          if (handlings.length === 0) return null;
          return (
            <Card title={t("rating.all")}>
              <ul>
                {handlings.map((handling) => (
                  <HandlingRow key={handling.id} handling={handling} />
                ))}
              </ul>
              <MoreButton query={query} />
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}

function HandlingRow({ handling }: { handling: Handling }) {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  return (
    <li className="data-use">
      <span className="row row-apart">
        <strong>{text(handling.title)}</strong>
        {handling.rating && <Stars level={handling.rating.level} />}
        {!handling.rating && handling.open && (
          <Link to="/ratings" search={{ case: handling.caseId }} className={buttonClass({ size: "small" })}>
            {t("rating.rate")}
          </Link>
        )}
      </span>
      <span className="quiet small">
        {text(handling.organisation.name)} · {date(handling.closedAt)}
      </span>
    </li>
  );
}
