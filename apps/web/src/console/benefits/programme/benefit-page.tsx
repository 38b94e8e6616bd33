import { useQuery } from "@tanstack/react-query";
import type { Benefit } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../../i18n/use-text.ts";
import { Tabs } from "../../../ui/tabs.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useAddress, useParam } from "../../navigation.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { benefitQuery } from "../benefit-queries.ts";
import { CampaignList } from "../campaigns/campaign-list.tsx";
import { GrantList } from "../grants/grant-list.tsx";
import { KindTags } from "../kind-tags.tsx";
import { ReachCard } from "../reach/reach-card.tsx";
import { BudgetCard } from "./budget-card.tsx";
import { ForecastCard } from "./forecast-card.tsx";
import { Overview } from "./overview.tsx";

const PARTS = ["overview", "budget", "forecast", "campaigns", "grants", "reach"] as const;

const Address = z.object({ part: z.enum(PARTS).optional().catch(undefined) });

/** One benefit: how it is delivered, its money, what a version would change, who has it, who was missed. */
export function BenefitPage() {
  const query = useQuery(benefitQuery(useParam("code")));
  return <PageLoaded query={query}>{(benefit) => <Shown benefit={benefit} />}</PageLoaded>;
}

function Shown({ benefit }: { benefit: Benefit }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const [{ part = "overview" }, change] = useAddress(Address);
  const parts = PARTS.filter((each) => each !== "budget" || benefit.setup.kind === "payment");
  const shown = parts.includes(part) ? part : "overview";
  return (
    <Page
      title={text(benefit.name)}
      back={{ to: "/benefits", label: t("back") }}
      lead={text(benefit.summary)}
      marks={
        <>
          <KindTags setup={benefit.setup} />
          {!benefit.active && <Tag tone="cinnabar">{t("off")}</Tag>}
        </>
      }
    >
      <Tabs
        label={t("programme.parts")}
        tabs={parts.map((value) => ({ value, label: t(`programme.part.${value}`) }))}
        value={shown}
        onChange={(next) => change({ part: next })}
      >
        {shown === "overview" && <Overview benefit={benefit} />}
        {shown === "budget" && <BudgetCard benefit={benefit} />}
        {shown === "forecast" && <ForecastCard benefit={benefit} />}
        {shown === "campaigns" && <CampaignList policy={benefit.policy} />}
        {shown === "grants" && <GrantList policy={benefit.policy} />}
        {shown === "reach" && <ReachCard benefit={benefit} />}
      </Tabs>
    </Page>
  );
}
