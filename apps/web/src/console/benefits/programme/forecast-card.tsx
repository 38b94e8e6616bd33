import { useQuery } from "@tanstack/react-query";
import type { Benefit } from "@zhida/gov-benefits/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useMe } from "../../../session/me-query.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Failure } from "../../../ui/failure.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { forecastBenefit } from "../../api/benefits.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { policyQuery } from "../../policies/policy-queries.ts";
import { ForecastResult } from "./forecast-result.tsx";

/** What a version would change, reckoned on the people there are. Drafts can be asked about as well as what is published. */
export function ForecastCard({ benefit }: { benefit: Benefit }) {
  const { t } = useTranslation("benefits");
  const { date } = useFormats();
  const versions = useVersions(benefit);
  const [version, setVersion] = useState<number>();
  const [asked, ask] = useState<number>();
  const chosen = version ?? versions[0]?.version;
  const query = useQuery({
    queryKey: ["benefits", "forecast", benefit.policy, asked],
    queryFn: () => forecastBenefit(benefit.policy, { version: asked ?? 0 }),
    enabled: asked !== undefined,
    retry: false,
  });
  if (chosen === undefined) return <Blank title={t("forecast.noVersion")} text={t("forecast.noVersionText")} />;
  return (
    <Card title={t("forecast.title")}>
      <div className="stack">
        <p className="quiet small">{t("forecast.lead")}</p>
        <div className="row" style={{ alignItems: "end" }}>
          <div style={{ inlineSize: "18rem" }}>
            <SelectField
              label={t("forecast.version")}
              options={versions.map((each) => ({ value: String(each.version), label: each.label }))}
              value={String(chosen)}
              onChange={(next) => setVersion(Number(next))}
            />
          </div>
          <Button
            look="primary"
            busy={query.isFetching}
            onClick={() => (asked === chosen ? void query.refetch() : ask(chosen))}
          >
            {t(query.data ? "forecast.again" : "forecast.start")}
          </Button>
        </div>
        {query.isFetching && (
          <div role="status">
            <p className="quiet">{t("forecast.running")}</p>
            <Skeleton lines={4} />
          </div>
        )}
        {query.isError && !query.isFetching && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.data && !query.isFetching && (
          <>
            <p className="quiet small">{t("forecast.on", { date: date(query.data.day) })}</p>
            <ForecastResult forecast={query.data} audience={benefit.audience} />
          </>
        )}
      </div>
    </Card>
  );
}

/** All versions for whoever works on policies; for others the one that is delivered. */
function useVersions({ policy, policyVersion }: Benefit): { version: number; label: string }[] {
  const { t } = useTranslation("benefits");
  const permissions = useMe()?.permissions ?? [];
  const isPolicyOffice = permissions.includes("policy.edit") || permissions.includes("policy.approve");
  const { data } = useQuery({ ...policyQuery(policy), enabled: isPolicyOffice });
  if (data) {
    return data.versions.map(({ version, state }) => ({
      version,
      label: t("forecast.versionState", { version, state: t(`forecast.state.${state}`) }),
    }));
  }
  return policyVersion === null
    ? []
    : [{ version: policyVersion, label: t("campaign.version", { version: policyVersion }) }];
}
