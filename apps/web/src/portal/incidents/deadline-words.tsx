import type { IncidentRow } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../demo/demo-queries.ts";
import { spanOf } from "./span-of.ts";

type Timed = Pick<IncidentRow, "state" | "dueAt" | "closedAt" | "reportedAt" | "clock">;

/** Until when, said as one would say it; red once it is over. */
export function DeadlineWords({ incident }: { incident: Timed }) {
  const { t } = useTranslation("reporting");
  const { time } = useFormats();
  const now = useNow();
  const { state, dueAt, closedAt, reportedAt, clock } = incident;
  const span = (from: Date, to: Date) => {
    const { unit, count } = spanOf(from, to);
    return t(`span.${unit}`, { count });
  };
  if (closedAt) {
    const took = span(new Date(reportedAt), new Date(closedAt));
    return (
      <span className="small quiet">
        {t(state.name === "closed" ? "deadline.done" : "deadline.ended", { when: time(closedAt, now), took })}
      </span>
    );
  }
  if (clock === "paused") return <span className="small quiet">{t("deadline.stopped")}</span>;
  if (state.name === "verifying") return <span className="small">{t("deadline.verifying")}</span>;
  if (!dueAt || state.name === "reported") return <span className="small">{t("deadline.waiting")}</span>;
  const due = new Date(dueAt);
  if (due < now)
    return (
      <span className="small deadline-over">
        {t("deadline.over", { when: time(dueAt, now), over: span(due, now) })}
      </span>
    );
  return <span className="small">{t("deadline.until", { when: time(dueAt, now), left: span(now, due) })}</span>;
}
