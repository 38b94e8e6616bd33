import { useQuery } from "@tanstack/react-query";
import type { Rework } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { useMe } from "../../session/me-query.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Stars } from "../../ui/stars.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { getRework } from "../api/feedback.ts";
import { Link, useParam } from "../navigation.tsx";
import { Facts } from "../parts/facts.tsx";
import { Beside, Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { CallBackForm } from "./call-back-form.tsx";
import { MeasuresForm } from "./measures-form.tsx";
import { ReworkStateTag } from "./rework-state-tag.tsx";

/** One rework: what was wrong, what was changed, whether the person was called and is content. */
export function ReworkPage() {
  const id = useParam("id");
  const query = useQuery({ queryKey: ["rework", id], queryFn: () => getRework(id) });
  return <PageLoaded query={query}>{(rework) => <ReworkView rework={rework} />}</PageLoaded>;
}

function ReworkView({ rework }: { rework: Rework }) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { date, time } = useFormats();
  const me = useMe();
  const isOurs =
    (me?.permissions.includes("rework.handle") ?? false) &&
    (me?.positions.some((position) => position.organisationCode === rework.organisation.code) ?? false);
  return (
    <Page
      title={t("reworks.of", { title: text(rework.title) })}
      back={{ to: "/reworks", label: t("reworks.back") }}
      lead={<span className="mono">{rework.caseNumber}</span>}
      marks={
        <>
          <ReworkStateTag state={rework.state} />
          {rework.overdue && <Tag tone="cinnabar">{t("reworks.overdue")}</Tag>}
        </>
      }
      actions={
        <Link to="/cases/$id" params={{ id: rework.ratedCaseId }} className={buttonClass()}>
          {t("reworks.ratedCase", { number: rework.ratedCaseNumber })}
        </Link>
      }
    >
      <Beside
        aside={
          <Card title={t("reworks.rating")}>
            <div className="stack">
              <Stars level={rework.rating.level} />
              {rework.rating.comment && <p>{rework.rating.comment}</p>}
              <Facts
                facts={[
                  { name: t("reworks.ratedBy"), value: rework.ratedBy },
                  { name: t("ratings.at"), value: time(rework.rating.ratedAt, now) },
                  { name: t("reworks.organisation"), value: text(rework.organisation.name) },
                  { name: t("reworks.due"), value: date(rework.dueAt) },
                  rework.doneAt !== null && { name: t("reworks.doneAt"), value: time(rework.doneAt, now) },
                ]}
              />
            </div>
          </Card>
        }
      >
        <Card title={t("reworks.measures")}>
          {rework.measures ? (
            <p className="prose-lines">{rework.measures}</p>
          ) : isOurs ? (
            <MeasuresForm rework={rework} />
          ) : (
            <p className="quiet">{t("reworks.noMeasures")}</p>
          )}
        </Card>
        <Card title={t("reworks.callBacks")}>
          <div className="stack">
            {rework.callBacks.length === 0 && <p className="quiet">{t("reworks.noCallBacks")}</p>}
            <Timeline
              steps={rework.callBacks.map((call) => ({
                key: call.id,
                title: t(callKey(call)),
                meta: `${time(call.at, now)} · ${call.by} · ${t(`reworks.method.${call.method}`)}`,
                text: <span className="prose-lines">{call.record}</span>,
              }))}
            />
            {isOurs && rework.state === "calling_back" && <CallBackForm rework={rework} />}
          </div>
        </Card>
      </Beside>
    </Page>
  );
}

const callKey = (call: Rework["callBacks"][number]): string => {
  if (!call.reached) return "reworks.notReached";
  return call.accepted ? "reworks.accepted" : "reworks.notAccepted";
};
