import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { MyExplanation } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadAloud } from "../../ui/read-aloud.tsx";
import { grantsQuery } from "../benefits/benefit-queries.ts";
import { Page, Split } from "../shell/page.tsx";
import { explanationQuery } from "./entitlement-queries.ts";
import { LegalSource } from "./legal-source.tsx";
import { MissingFacts } from "./missing-facts.tsx";
import "./policy-page.css";
import { PolicyAction } from "./policy-action.tsx";
import { ReasonList } from "./reason-list.tsx";
import { SayWrong } from "./say-wrong.tsx";

/** Whether a policy is for me, and why, condition by condition. */
export function PolicyPage() {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { policy } = useParams({ from: "/signed-in/entitlements/$policy" });
  const query = useQuery(explanationQuery(policy));
  return (
    <Page
      title={query.data ? text(query.data.name) : t("policy.policy")}
      back={{ to: "/entitlements", label: t("entitlement.title") }}
      lead={query.data && t("policy.department", { department: text(query.data.department.name) })}
      actions={<ReadAloud />}
    >
      <Loaded query={query}>{(explanation) => <Explained explanation={explanation} />}</Loaded>
    </Page>
  );
}

function Explained({ explanation }: { explanation: MyExplanation }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const grant = useQuery(grantsQuery).data?.items.find(({ policy }) => policy === explanation.policy);
  const { verdict, ifSo, audience, reasons, legalSources } = explanation;
  return (
    <Split
      aside={
        <>
          <PolicyAction explanation={explanation} grant={grant} />
          <Card title={t("policy.law")}>
            <ul className="policy-sources">
              {legalSources.map((source) => (
                <li key={`${source.number} ${source.title.zh}`}>
                  <LegalSource source={source} />
                </li>
              ))}
            </ul>
          </Card>
          <SayWrong explanation={explanation} grant={grant} />
        </>
      }
    >
      <div className={`verdict verdict-${verdict}`}>
        <p className="verdict-words">
          {t(`policy.${audience === "enterprise" ? "verdictEnterprise" : "verdict"}.${ifSo ? "ifSo" : verdict}`)}
        </p>
        <p>{text(explanation.summary)}</p>
      </div>
      {reasons.length > 0 && (
        <Card title={t("policy.conditions")}>
          <ReasonList reasons={reasons} />
        </Card>
      )}
      <MissingFacts explanation={explanation} />
    </Split>
  );
}
