import type { Gap } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Tag } from "../../../ui/tag.tsx";
import "./gaps-card.css";

/** Stretches without data, and how much of each came in later. */
export function GapsCard({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useTranslation("monitoring");
  const now = useNow();
  const { time } = useFormats();
  return (
    <Card title={t("gaps.title")}>
      {gaps.length === 0 ? (
        <p className="quiet">{t("gaps.none")}</p>
      ) : (
        <ul className="gaps">
          {gaps.map((gap) => (
            <li key={gap.from}>
              <span>{t("gaps.stretch", { from: time(gap.from, now), to: time(gap.to, now) })}</span>
              {gap.filledAt ? (
                <Tag tone="jade">{t("gaps.filled")}</Tag>
              ) : (
                <span className="quiet small">
                  {t("gaps.missing", { missing: gap.expected - gap.filled, expected: gap.expected })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
