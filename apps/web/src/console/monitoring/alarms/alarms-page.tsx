import { RuleKind, Severity } from "@zhida/gov-monitoring/contract";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Tabs } from "../../../ui/tabs.tsx";
import { LiveMark } from "../../incidents/command/live-mark.tsx";
import { useAddress } from "../../navigation.tsx";
import { useDivision } from "../../organisations/use-division.ts";
import { Page } from "../../parts/page.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useLiveMonitoring } from "../use-live-monitoring.ts";
import { AlarmList } from "./alarm-list.tsx";

const PARTS = ["open", "all"] as const;
const Address = z.object({
  part: z.enum(PARTS).optional().catch(undefined),
  severity: Severity.optional().catch(undefined),
  kind: RuleKind.optional().catch(undefined),
});

/** 监测告警: what devices found wrong, as it is found. */
export function AlarmsPage() {
  const { t } = useTranslation("monitoring");
  const division = useDivision();
  const [{ part = "open", severity, kind }, change] = useAddress(Address);
  const live = useLiveMonitoring(division);
  useRowKeys();
  return (
    <Page title={t("alarms.title")} lead={t("alarms.lead")} marks={<LiveMark state={live} />}>
      <Tabs
        label={t("alarms.parts")}
        tabs={PARTS.map((value) => ({ value, label: t(`alarms.part.${value}`) }))}
        value={part}
        onChange={(next) => change({ part: next })}
      >
        <div className="stack">
          <search className="row" aria-label={t("filters")}>
            <Select
              aria-label={t("alarms.severity")}
              placeholder={t("alarms.severity")}
              style={{ width: "9rem" }}
              allowClear
              options={Severity.options.map((value) => ({ value, label: t(`severity.${value}`) }))}
              value={severity}
              onChange={(next) => change({ severity: next })}
            />
            <Select
              aria-label={t("alarms.kind")}
              placeholder={t("alarms.kind")}
              style={{ width: "11rem" }}
              allowClear
              options={RuleKind.options.map((value) => ({ value, label: t(`ruleKind.${value}`) }))}
              value={kind}
              onChange={(next) => change({ kind: next })}
            />
          </search>
          <AlarmList filters={{ division, severity, kind, ...(part === "open" && { open: true }) }} />
        </div>
      </Tabs>
    </Page>
  );
}
