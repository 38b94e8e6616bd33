import type { AlarmDetail } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { alarmPhotoPath } from "../../api/monitoring.ts";
import { Photos } from "../../parts/photo-viewer.tsx";
import { SeriesChart } from "../parts/series-chart.tsx";
import { useFactor } from "../parts/use-factor.ts";
import { ConditionFacts } from "./condition-facts.tsx";
import { SuspectList } from "./suspect-list.tsx";
import { TraceMap } from "./trace-map.tsx";

/** Series with the limit, the track or the river above on the map, a photo, and who may have caused it. */
export function AlarmEvidenceView({ detail }: { detail: AlarmDetail }) {
  const { t } = useTranslation("monitoring");
  const factor = useFactor();
  const { alarm, evidence, suspects, trace } = detail;
  const ranked = trace?.suspects.length ? trace.suspects : suspects;
  return (
    <>
      {evidence.series.length > 0 && (
        <Card title={t("evidence.series")}>
          <div className="stack">
            {evidence.series.map(({ factor: code, points }, place) => (
              <SeriesChart
                key={code}
                name={factor(code).name}
                unit={place === 0 && evidence.unit ? evidence.unit : factor(code).unit}
                points={points}
                limit={place === 0 ? evidence.limit : null}
                from={alarm.startedAt}
                to={alarm.endedAt ?? undefined}
              />
            ))}
          </div>
        </Card>
      )}
      {ranked.length > 0 && (
        <Card title={t(trace ? "evidence.trace" : "evidence.suspects")}>
          <SuspectList suspects={ranked} unit={trace ? factor(trace.factor).unit : evidence.unit} />
        </Card>
      )}
      {(alarm.point || evidence.track.length > 0) && (
        <Card title={t(trace ? "evidence.upstream" : evidence.track.length > 0 ? "evidence.track" : "evidence.place")}>
          <TraceMap detail={detail} suspects={ranked} />
        </Card>
      )}
      {evidence.photo && (
        <Card title={t("evidence.photo")}>
          <Photos photos={[{ id: alarm.id, src: alarmPhotoPath(alarm.id), label: t("evidence.photo") }]} />
        </Card>
      )}
      {Object.keys(evidence.facts).length > 0 && (
        <Card title={t("evidence.facts")}>
          <ConditionFacts facts={evidence.facts} />
        </Card>
      )}
    </>
  );
}
