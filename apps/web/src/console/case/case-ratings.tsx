import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useMe } from "../../session/me-query.ts";
import { Card } from "../../ui/card.tsx";
import { Stars } from "../../ui/stars.tsx";
import { listHandlingsOfCase } from "../api/feedback.ts";
import { Link } from "../navigation.tsx";
import { RatingLinkButton } from "./rating-link-button.tsx";

/** How the person rated the handling; at the counter, the code by which he can rate at once. */
export function CaseRatings({ caseId, isClosed }: { caseId: string; isClosed: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const assists = useMe()?.permissions.includes("application.assist") ?? false;
  const { data } = useQuery({
    queryKey: ["rating", "case", caseId],
    queryFn: () => listHandlingsOfCase(caseId),
    enabled: isClosed,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t("caseView.ratings")}>
      <ul className="stack">
        {data.items.map((handling) => (
          <li key={handling.id}>
            {handling.round > 0 && (
              <p className="quiet small">{t("caseView.reworkRound", { round: handling.round })}</p>
            )}
            {handling.rating ? (
              <>
                <Stars level={handling.rating.level} />
                {handling.rating.comment && <p>{handling.rating.comment}</p>}
                <span className="quiet small">{date(handling.rating.ratedAt)}</span>
                {handling.rating.reworkId && (
                  <p>
                    <Link to="/reworks/$id" params={{ id: handling.rating.reworkId }}>
                      {t("caseView.toRework")}
                    </Link>
                  </p>
                )}
              </>
            ) : (
              <>
                <p className="quiet">
                  {handling.open
                    ? t("caseView.notRated", { date: date(handling.rateUntil) })
                    : t("caseView.neverRated")}
                </p>
                {assists && handling.open && <RatingLinkButton handlingId={handling.id} />}
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
