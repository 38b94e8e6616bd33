import { useQuery } from "@tanstack/react-query";
import { DeviceKind, ReadingKind, RuleCode, RuleKind, Severity, type StreamRule } from "@zhida/gov-monitoring/contract";
import { factors } from "@zhida/hj212";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { taxonomyQuery } from "../../incidents/incident-queries.ts";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { OptionalSelectField, SelectField } from "../../parts/select-field.tsx";
import { NumberField, TextField } from "../../parts/text-field.tsx";
import { LimitField } from "./limit-field.tsx";
import "./rule-form.css";

type Props = { rule: StreamRule; isNew: boolean; onChange: (rule: StreamRule) => void };

export function RuleForm({ rule, isNew, onChange }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const change = (part: Partial<StreamRule>) => onChange({ ...rule, ...part });
  const categories = taxonomy?.categories.filter(({ reportableBy }) => reportableBy.includes("device")) ?? [];
  return (
    <>
      <Card title={t("rules.what")}>
        <Grid>
          <TextField
            label={t("rules.nameZh")}
            required
            maxLength={40}
            value={rule.name.zh}
            onChange={(zh) => change({ name: { ...rule.name, zh } })}
          />
          <TextField
            label={t("rules.nameEn")}
            required
            maxLength={80}
            value={rule.name.en}
            onChange={(en) => change({ name: { ...rule.name, en } })}
          />
          <TextField
            label={t("rules.code")}
            required
            isCode
            disabled={!isNew}
            error={rule.code !== "" && !RuleCode.safeParse(rule.code).success ? t("rules.codeWrong") : undefined}
            maxLength={60}
            value={rule.code}
            onChange={(code) => change({ code: code.trim() })}
          />
          <SelectField
            label={t("devices.kind")}
            required
            options={DeviceKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={rule.deviceKind}
            onChange={(deviceKind) => change({ deviceKind })}
          />
          <SelectField
            label={t("alarms.kind")}
            required
            options={RuleKind.options.map((value) => ({ value, label: t(`ruleKind.${value}`) }))}
            value={rule.kind}
            onChange={(kind) => change({ kind })}
          />
          <OptionalSelectField
            label={t("values.factor")}
            hint={t("rules.factorHint")}
            options={Object.entries(factors).map(([code, entry]) => ({ value: code, label: `${text(entry)} ${code}` }))}
            value={rule.factor ?? undefined}
            onChange={(factor) => change({ factor: factor ?? null, unit: factor ? (factors[factor]?.unit ?? "") : "" })}
          />
          <SelectField
            label={t("series.kind")}
            options={ReadingKind.options.map((value) => ({ value, label: t(`series.kindOf.${value}`) }))}
            value={rule.data}
            onChange={(data) => change({ data })}
          />
        </Grid>
      </Card>
      <Card title={t("rules.when")}>
        <div className="stack">
          <TextField
            label={t("rules.condition")}
            hint={t("rules.conditionHint")}
            required
            isCode
            lines={3}
            maxLength={1000}
            value={rule.condition}
            onChange={(condition) => change({ condition })}
          />
          <TextField
            label={t("rules.clear")}
            hint={t("rules.clearHint")}
            isCode
            lines={2}
            maxLength={1000}
            value={rule.clearCondition ?? ""}
            onChange={(clear) => change({ clearCondition: clear.trim() === "" ? null : clear })}
          />
          <Grid>
            <LimitField label={t("rules.limit")} value={rule.limit} onChange={(limit) => change({ limit })} />
            <TextField label={t("rules.unit")} maxLength={16} value={rule.unit} onChange={(unit) => change({ unit })} />
            <NumberField
              label={t("rules.duration")}
              value={rule.durationS}
              onChange={(durationS) => change({ durationS: durationS ?? 0 })}
            />
            <NumberField
              label={t("rules.clearAfter")}
              value={rule.clearAfterS}
              onChange={(clearAfterS) => change({ clearAfterS: clearAfterS ?? 0 })}
            />
          </Grid>
        </div>
      </Card>
      <Card title={t("rules.then")}>
        <div className="stack">
          <Grid>
            <SelectField
              label={t("alarms.severity")}
              required
              hint={t(`severityHint.${rule.severity}`)}
              options={Severity.options.map((value) => ({ value, label: t(`severity.${value}`) }))}
              value={rule.severity}
              onChange={(severity) => change({ severity })}
            />
            <OptionalSelectField
              label={t("rules.category")}
              hint={t("rules.categoryHint")}
              options={categories.map(({ code, name }) => ({ value: code, label: `${text(name)} ${code}` }))}
              value={rule.incidentCategory ?? undefined}
              onChange={(category) => change({ incidentCategory: category ?? null })}
            />
            <NumberField
              label={t("rules.evidence")}
              value={rule.evidence.minutes}
              onChange={(minutes) => change({ evidence: { ...rule.evidence, minutes: minutes ?? 1 } })}
            />
          </Grid>
          <CheckRow label={t("rules.enabled")} checked={rule.enabled} onChange={(enabled) => change({ enabled })} />
        </div>
      </Card>
    </>
  );
}
