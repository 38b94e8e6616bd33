import type { Benefit } from "@zhida/gov-benefits/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Facts } from "../../parts/facts.tsx";
import { Beside } from "../../parts/page.tsx";
import { Total } from "../../policies/dry-run/dry-run-counts.tsx";
import { ActiveSwitch } from "../active-switch.tsx";
import { SetupForm } from "./setup-form.tsx";

/** How it stands today, and how it is delivered. */
export function Overview({ benefit }: { benefit: Benefit }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const [isEditing, setEditing] = useState(false);
  const mayManage = useMe()?.permissions.includes("benefit.manage") ?? false;
  const { setup, counts } = benefit;
  return (
    <Beside
      aside={
        <Card title={t("overview.counts")}>
          <dl className="totals">
            {(["offered", "active", "declined", "stopped"] as const).map((state) => (
              <Total key={state} name={t(`count.${state}`)} value={counts[state].toLocaleString()} />
            ))}
          </dl>
        </Card>
      }
    >
      <Card
        title={t("overview.delivery")}
        more={
          mayManage &&
          !isEditing && (
            <Button size="small" onClick={() => setEditing(true)}>
              {t("overview.change")}
            </Button>
          )
        }
      >
        {isEditing ? (
          <SetupForm benefit={benefit} onClose={() => setEditing(false)} />
        ) : (
          <Facts
            facts={[
              { name: t("overview.active"), value: <ActiveSwitch benefit={benefit} /> },
              { name: t("overview.department"), value: text(benefit.department.name) },
              { name: t("overview.audience"), value: t(`audience.${benefit.audience}`) },
              { name: t("overview.mode"), value: t(`mode.${setup.mode}`) },
              { name: t("overview.kind"), value: t(`kind.${setup.kind}`) },
              setup.amount !== null && { name: t("overview.period"), value: t(`period.${setup.amount.period}`) },
              setup.amount !== null && {
                name: t("overview.amount"),
                value: <code className="mono">{setup.amount.decision}</code>,
              },
              setup.payee !== null && {
                name: t("overview.payee"),
                value: <code className="mono">{Object.values(setup.payee).filter(Boolean).join(", ")}</code>,
              },
              setup.duties !== null && { name: t("overview.duties"), value: text(setup.duties) },
              setup.serviceItem !== null && {
                name: t("overview.serviceItem"),
                value: <code className="mono">{setup.serviceItem}</code>,
              },
              {
                name: t("overview.version"),
                value: benefit.policyVersion
                  ? t("campaign.version", { version: benefit.policyVersion })
                  : t("overview.notYet"),
              },
              { name: t("overview.updated"), value: time(benefit.updatedAt, now) },
            ]}
          />
        )}
      </Card>
    </Beside>
  );
}
