import { Link } from "@tanstack/react-router";
import type { Care } from "@zhida/gov-grid/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { CareRow } from "../care/care-row.tsx";
import { useVisitedHere } from "../care/use-visited-here.ts";

/** 待入户: the first who are due. */
export function VisitsDue({ visits, due }: { visits: readonly Care[]; due: number }) {
  const { t } = useTranslation("grid");
  const visited = useVisitedHere();
  const open = visits.filter(({ id }) => !visited.has(id));
  return (
    <Card
      title={t("today.visitTitle")}
      more={
        due > visits.length && (
          <Link to="/grid/care" search={{ part: "due" }}>
            {t("today.allVisits", { count: due })}
          </Link>
        )
      }
    >
      {open.length === 0 && <p className="quiet">{t("today.visitNone")}</p>}
      <ul className="duty-list">
        {open.map((care) => (
          <CareRow key={care.id} care={care} />
        ))}
      </ul>
    </Card>
  );
}
