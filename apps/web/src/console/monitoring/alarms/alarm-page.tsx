import { useQuery } from "@tanstack/react-query";
import type { AlarmDetail } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Link, useParam } from "../../navigation.tsx";
import { useDivision } from "../../organisations/use-division.ts";
import { Facts } from "../../parts/facts.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { FrameList } from "../devices/frame-list.tsx";
import { alarmQuery } from "../monitoring-queries.ts";
import { RuleKindName, SeverityTag } from "../parts/device-tags.tsx";
import { useLiveMonitoring } from "../use-live-monitoring.ts";
import { AlarmEvidenceView } from "./alarm-evidence.tsx";

/** One alarm with everything that it rests on. */
export function AlarmPage() {
  const query = useQuery(alarmQuery(useParam("id")));
  useLiveMonitoring(useDivision());
  return <PageLoaded query={query}>{(detail) => <Shown detail={detail} />}</PageLoaded>;
}

function Shown({ detail }: { detail: AlarmDetail }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const { alarm, evidence } = detail;
  return (
    <Page
      title={text(alarm.title)}
      back={{ to: "/alarms", label: t("alarms.back") }}
      lead={text(detail.description)}
      marks={
        <>
          <SeverityTag severity={alarm.severity} />
          {!alarm.endedAt && <Tag tone="cinnabar">{t("alarms.goesOn")}</Tag>}
        </>
      }
      actions={
        alarm.incidentId && (
          <Link to="/incidents/$id" params={{ id: alarm.incidentId }} className={buttonClass()}>
            {t("alarms.openIncident")}
          </Link>
        )
      }
    >
      <Card title={t("alarms.facts")}>
        <Facts
          facts={[
            {
              name: t("devices.device"),
              value: (
                <Link to="/devices/$id" params={{ id: alarm.device.id }}>
                  {text(alarm.device.name)}
                </Link>
              ),
            },
            {
              name: t("alarms.rule"),
              value: (
                <Link to="/stream-rules/$code" params={{ code: alarm.rule.code }}>
                  {text(alarm.rule.name)}
                </Link>
              ),
            },
            { name: t("alarms.kind"), value: <RuleKindName kind={alarm.kind} /> },
            { name: t("alarms.started"), value: time(alarm.startedAt, now) },
            { name: t("alarms.raised"), value: time(alarm.raisedAt, now) },
            { name: t("alarms.ended"), value: alarm.endedAt ? time(alarm.endedAt, now) : t("alarms.goesOn") },
            { name: t("alarms.count"), value: alarm.count },
            { name: t("alarms.condition"), value: <code className="mono">{evidence.condition}</code> },
          ]}
        />
      </Card>
      <AlarmEvidenceView detail={detail} />
      <Card title={t("frames.title")}>
        <FrameList device={alarm.device.id} stretch={evidence.frames} />
      </Card>
    </Page>
  );
}
