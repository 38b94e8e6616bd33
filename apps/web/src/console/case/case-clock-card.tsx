import type { CaseDetail, Term } from "@zhida/caseflow/contract";
import { lastDayOf } from "@zhida/workdays";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Card } from "../../ui/card.tsx";
import { ClockBadge } from "../parts/clock-badge.tsx";
import { Facts } from "../parts/facts.tsx";

/** The clock of the whole case and that of the step. */
export function CaseClockCard({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { date, time } = useFormats();
  const { clock, openedAt, closedAt } = detail.case;
  const { term } = clock;
  return (
    <Card title={t("caseView.clock")} more={<ClockBadge clock={clock} now={now} stepDueAt={detail.task?.dueAt} />}>
      <Facts
        facts={[
          { name: t("caseView.opened"), value: time(openedAt, now) },
          clock.startedAt !== null && { name: t("caseView.started"), value: time(clock.startedAt, now) },
          term !== null && { name: t("caseView.term"), value: <TermText term={term} /> },
          clock.dueAt !== null && { name: t("caseView.due"), value: date(lastDayOf(clock.dueAt)) },
          clock.pausedAt !== null && { name: t("caseView.paused"), value: time(clock.pausedAt, now) },
          detail.task?.dueAt != null && { name: t("caseView.stepDue"), value: date(lastDayOf(detail.task.dueAt)) },
          closedAt !== null && { name: t("caseView.closed"), value: time(closedAt, now) },
        ]}
      />
      {term?.basis && <p className="quiet small">{t("caseView.basis", { basis: text(term.basis) })}</p>}
    </Card>
  );
}

export function TermText({ term }: { term: Term }) {
  const { t } = useTranslation();
  return t(`term.${term.unit}`, { count: term.amount });
}
