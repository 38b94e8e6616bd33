import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/card.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { AppealRow } from "./appeal-row.tsx";
import { appealsQuery } from "./benefit-queries.ts";

/** All my appeals; silent when there are none. */
export function AppealList() {
  const { t } = useTranslation("entitlements");
  const query = useInfiniteQuery(appealsQuery);
  const appeals = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (appeals.length === 0) return null;
  return (
    <Card title={t("appeal.mine")}>
      <ul className="application-rows">
        {appeals.map((appeal) => (
          <AppealRow key={appeal.id} appeal={appeal} />
        ))}
      </ul>
      <MoreButton query={query} />
    </Card>
  );
}
