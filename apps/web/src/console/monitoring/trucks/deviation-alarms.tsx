import type { RuleKind, StreamRule } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Link } from "../../navigation.tsx";
import { SeverityTag } from "../parts/device-tags.tsx";

/** Kinds of rules that hold a truck against its approval and the sites. */
const KINDS = ["route", "forbidden_hours", "dumping", "dwell", "geofence", "speed"] as const satisfies RuleKind[];
type WatchKind = (typeof KINDS)[number];

/** Rules in force that watch trucks, in the order of what they are about. */
const watchingRules = (rules: readonly StreamRule[]): (StreamRule & { kind: WatchKind })[] =>
  KINDS.flatMap((kind) =>
    rules.flatMap((rule) =>
      rule.kind === kind && rule.deviceKind === "truck" && rule.enabled ? [{ ...rule, kind }] : [],
    ),
  );

/** Metres beside the way within which no rule says that a truck is off it. */
export function corridorOf(rules: readonly StreamRule[]): number | undefined {
  const limits = watchingRules(rules).flatMap(({ kind, limit }) => (kind === "route" && limit !== null ? [limit] : []));
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/** What a truck that does not keep to its approval sets off. */
export function DeviationAlarms({ rules }: { rules: readonly StreamRule[] }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const watching = watchingRules(rules);
  return (
    <Card title={t("deviation.title")}>
      <div className="stack">
        {corridorOf(rules) === undefined && <Notice kind="warning">{t("deviation.unwatched")}</Notice>}
        <ul className="stack">
          {watching.map((rule) => (
            <li key={rule.code}>
              <span className="row">
                <SeverityTag severity={rule.severity} />
                <Link to="/stream-rules/$code" params={{ code: rule.code }}>
                  {text(rule.name)}
                </Link>
              </span>
              <span className="quiet small">
                {t(`deviation.of.${rule.kind}`, { limit: rule.limit })}
                {rule.durationS > 0 && t("deviation.lasting", { count: rule.durationS })}
                {t(rule.incidentCategory && rule.severity !== "notice" ? "deviation.incident" : "deviation.alarm")}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
