import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Paged } from "../../ui/paged.tsx";
import { Page } from "../shell/page.tsx";
import { AppealList } from "./appeal-list.tsx";
import { grantPagesQuery } from "./benefit-queries.ts";
import { GrantRow } from "./grant-row.tsx";

/** 我的待遇: what came by itself, what waits for one word, what ended; and my appeals. */
export function BenefitsPage() {
  const { t } = useTranslation("entitlements");
  const query = useInfiniteQuery(grantPagesQuery);
  return (
    <Page title={t("grant.title")} narrow>
      <Paged
        query={query}
        none={
          <Blank title={t("grant.none")} text={t("grant.noneText")}>
            <Link to="/entitlements" className={buttonClass({ look: "primary" })}>
              {t("entitlement.title")}
            </Link>
          </Blank>
        }
      >
        {(grants) => (
          <Card>
            <ul className="application-rows">
              {grants.map((grant) => (
                <GrantRow key={grant.id} grant={grant} />
              ))}
            </ul>
          </Card>
        )}
      </Paged>
      <AppealList />
    </Page>
  );
}
