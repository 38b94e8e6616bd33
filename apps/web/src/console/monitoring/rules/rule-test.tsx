import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import type { StreamRule } from "@zhida/gov-monitoring/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { testRule } from "../../api/monitoring.ts";
import { useDivision } from "../../organisations/use-division.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { devicesQuery } from "../monitoring-queries.ts";
import { RuleTestResultView } from "./rule-test-result.tsx";

const STRETCHES = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 } as const;
type Stretch = keyof typeof STRETCHES;

/** 回放试验: the rule as it stands on the page, over what one device sent. */
export function RuleTest({ rule, isWhole }: { rule: StreamRule; isWhole: boolean }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const division = useDivision();
  const [chosen, choose] = useState<string>();
  const [stretch, setStretch] = useState<Stretch>("day");
  const devices = useInfiniteQuery(devicesQuery({ division, kind: rule.deviceKind })).data?.pages.flatMap(
    ({ items }) => items,
  );
  const device = devices?.find(({ id }) => id === chosen) ?? devices?.[0];
  const run = useMutation({
    mutationFn: (deviceId: string) =>
      testRule({
        rule,
        deviceId,
        from: new Date(now.getTime() - STRETCHES[stretch]).toISOString(),
        to: now.toISOString(),
      }),
  });
  const problem = useSentence(run.error);
  return (
    <Card title={t("ruleTest.title")}>
      <div className="stack">
        <p className="quiet small">{t("ruleTest.lead")}</p>
        <SelectField
          label={t("devices.device")}
          options={devices?.map(({ id, name }) => ({ value: id, label: text(name) })) ?? []}
          value={device?.id}
          onChange={choose}
        />
        <SelectField
          label={t("series.stretch")}
          options={(Object.keys(STRETCHES) as Stretch[]).map((value) => ({ value, label: t(`series.last.${value}`) }))}
          value={stretch}
          onChange={setStretch}
        />
        <div className="row">
          <Button disabled={!device || !isWhole} busy={run.isPending} onClick={() => device && run.mutate(device.id)}>
            {t("ruleTest.run")}
          </Button>
          {!isWhole && <span className="quiet small">{t("ruleTest.notWhole")}</span>}
        </div>
        {run.isError && <Notice kind="error">{problem}</Notice>}
        {run.data && <RuleTestResultView result={run.data} />}
      </div>
    </Card>
  );
}
