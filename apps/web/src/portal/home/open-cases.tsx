import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/card.tsx";
import { ApplicationRow } from "../cases/application-row.tsx";
import { applicationsQuery } from "../cases/case-queries.ts";

const SHOWN = 3;
const RUNNING = new Set(["draft", "submitted", "supplement"]);

/** What is under way; nothing is shown when nothing is. */
export function OpenCases() {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(applicationsQuery());
  const running = data?.pages[0]?.items.filter(({ state }) => RUNNING.has(state)).slice(0, SHOWN) ?? [];
  if (running.length === 0) return null;
  return (
    <Card
      title={t("home.openCases")}
      more={
        <Link to="/cases" className="small">
          {t("home.all")}
        </Link>
      }
    >
      <ul className="application-rows">
        {running.map((application) => (
          <ApplicationRow key={application.id} application={application} />
        ))}
      </ul>
    </Card>
  );
}
