import { useQuery } from "@tanstack/react-query";
import { type Leader, POINTS } from "@zhida/gov-grid/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Card } from "../../../ui/card.tsx";
import { Field } from "../../../ui/field.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { useNow } from "../../demo/demo-queries.ts";
import { GridPage } from "../grid-page.tsx";
import { leadersQuery } from "../grid-queries.ts";
import "./leaders-page.css";
import { monthsBefore } from "./months-before.ts";

/** 积分榜: what got better counts, not how much was typed. */
export function LeadersPage() {
  const { t } = useTranslation("grid");
  const isWorker = useMe()?.permissions.includes("grid.work") ?? false;
  const months = monthsBefore(useNow(), 6);
  const { month: nameOf } = useFormats();
  const [month, setMonth] = useState<string>();
  const query = useQuery({ ...leadersQuery(month), enabled: isWorker });
  return (
    <GridPage
      title={t("leaders.title")}
      lead={t("leaders.lead", POINTS)}
      back={{ to: "/grid", label: t("today.title") }}
    >
      <Field label={t("leaders.month")}>
        {(wiring) => (
          <select
            {...wiring}
            className="input"
            value={month ?? months[0]}
            onChange={(event) => setMonth(event.target.value)}
          >
            {months.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Loaded query={query}>
        {({ items, mine }) =>
          items.length === 0 ? (
            <Blank title={t("leaders.none")} text={t("leaders.noneText")} />
          ) : (
            <>
              {mine && (
                <Card title={t("leaders.mine", { rank: mine.rank, points: mine.points })}>
                  <Deeds leader={mine} />
                </Card>
              )}
              <ol className="leaders">
                {items.map((leader) => (
                  <LeaderRow key={leader.worker.id} leader={leader} isMine={leader.worker.id === mine?.worker.id} />
                ))}
              </ol>
            </>
          )
        }
      </Loaded>
    </GridPage>
  );
}

function LeaderRow({ leader, isMine }: { leader: Leader; isMine: boolean }) {
  const { t } = useTranslation("grid");
  const text = useText();
  return (
    <li className="leader" aria-current={isMine ? "true" : undefined}>
      <span className="leader-rank">{leader.rank}</span>
      <span className="leader-words">
        <strong>{leader.worker.name}</strong>
        <span className="small quiet">{text(leader.community.name)}</span>
        <Deeds leader={leader} />
      </span>
      <strong>{t("leaders.points", { count: leader.points })}</strong>
    </li>
  );
}

const DEEDS = ["settled", "solved", "visits", "patrolHours"] as const;

function Deeds({ leader }: { leader: Leader }) {
  const { t } = useTranslation("grid");
  return (
    <span className="leader-deeds small">
      {DEEDS.map((deed) => (
        <span key={deed}>{t(`leaders.deed.${deed}`, { count: leader[deed] })}</span>
      ))}
    </span>
  );
}
