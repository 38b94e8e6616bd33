import { useQuery } from "@tanstack/react-query";
import type { Rating } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";
import { Stars } from "../../ui/stars.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ratingRulesQuery, reworkQuery } from "./rating-queries.ts";

/** A rating as it was given, and what the department did about a bad one. */
export function GivenRating({ rating }: { rating: Rating }) {
  const text = useText();
  const { time } = useFormats();
  const { data: rules } = useQuery(ratingRulesQuery);
  const labels = rules?.reasons.filter(({ code }) => rating.reasons.includes(code)) ?? [];
  return (
    <div className="stack">
      <span className="row">
        <Stars level={rating.level} />
        <span className="quiet small">{time(rating.ratedAt)}</span>
      </span>
      {labels.length > 0 && (
        <span className="row">
          {labels.map((reason) => (
            <Tag key={reason.code}>{text(reason.label)}</Tag>
          ))}
        </span>
      )}
      {rating.comment && <q>{rating.comment}</q>}
      {rating.reworkId && <ReworkNotice id={rating.reworkId} />}
    </div>
  );
}

function ReworkNotice({ id }: { id: string }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { data: rework } = useQuery(reworkQuery(id));
  if (!rework) return null;
  return (
    <Notice kind={rework.state === "done" ? "good" : "info"}>
      <strong>{t(`rating.reworkState.${rework.state}`, { date: date(rework.dueAt) })}</strong>
      {rework.measures && <span>{rework.measures}</span>}
    </Notice>
  );
}
