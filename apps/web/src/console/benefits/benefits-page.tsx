import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useMe } from "../../session/me-query.ts";
import { Tabs } from "../../ui/tabs.tsx";
import { useAddress } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";
import { AppealInbox } from "./appeals/appeal-inbox.tsx";
import { BenefitList } from "./benefit-list.tsx";
import { CampaignList } from "./campaigns/campaign-list.tsx";
import { RecoveryList } from "./recoveries/recovery-list.tsx";

const PARTS = ["programmes", "campaigns", "appeals", "recoveries"] as const;

const Address = z.object({ part: z.enum(PARTS).optional().catch(undefined) });

/** 惠民政策: what the office delivers, what runs, who objects, what is asked back. */
export function BenefitsPage() {
  const { t } = useTranslation("benefits");
  const [{ part = "programmes" }, change] = useAddress(Address);
  const permissions = useMe()?.permissions ?? [];
  const open = PARTS.filter(
    (each) =>
      (each !== "appeals" || permissions.includes("policy.approve")) &&
      (each !== "recoveries" || permissions.includes("payment.view")),
  );
  const shown = open.includes(part) ? part : "programmes";
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Tabs
        label={t("parts")}
        tabs={open.map((value) => ({ value, label: t(`part.${value}`) }))}
        value={shown}
        onChange={(next) => change({ part: next })}
      >
        {shown === "programmes" && <BenefitList />}
        {shown === "campaigns" && <CampaignList />}
        {shown === "appeals" && <AppealInbox />}
        {shown === "recoveries" && <RecoveryList />}
      </Tabs>
    </Page>
  );
}
