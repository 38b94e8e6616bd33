import type { RuleTestResult } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Timeline } from "../../../ui/timeline.tsx";

const NAMED_AT_MOST = 6;

/** The alarms that there would have been, with what was read when each was raised. */
export function RuleTestResultView({ result }: { result: RuleTestResult }) {
  const { t } = useTranslation("monitoring");
  const now = useNow();
  const { time } = useFormats();
  const { alarms } = result;
  return (
    <div className="stack" aria-live="polite">
      <Notice kind={alarms.length > 0 ? "warning" : "good"}>
        {t("ruleTest.summary", {
          count: alarms.length,
          rows: result.readings + result.positions,
          until: time(result.until, now),
        })}
      </Notice>
      <Timeline
        steps={alarms.map((alarm) => ({
          key: alarm.raisedAt,
          title: time(alarm.raisedAt, now),
          meta: alarm.endedAt
            ? t("ruleTest.ended", { time: time(alarm.endedAt, now), count: alarm.count })
            : t("ruleTest.goesOn", { count: alarm.count }),
          text: (
            <span className="mono small">
              {Object.entries(alarm.facts)
                .slice(0, NAMED_AT_MOST)
                .map(([name, value]) => `${name} = ${value}`)
                .join("; ")}
            </span>
          ),
        }))}
      />
    </div>
  );
}
