import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PolicyDetail, PolicyVersion } from "@zhida/matching/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../../i18n/use-text.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { beginPolicy } from "../../api/matching.ts";
import { Link, useAddress, useGo, useParam } from "../../navigation.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { ParametersCard } from "../parameters/parameters-card.tsx";
import { policyQuery, policyVersionQuery } from "../policy-queries.ts";
import { PolicyTags } from "../policy-tags.tsx";
import { Examination } from "../review/examination.tsx";
import { ReviewCard } from "../review/review-card.tsx";
import { RuleView } from "../rule/rule-view.tsx";
import { TrialCard } from "../trial/trial-card.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { PolicyHistory } from "./policy-history.tsx";
import { PolicyOverview } from "./policy-overview.tsx";

const PARTS = ["overview", "rule", "parameters", "trial", "effect", "history"] as const;

const Address = z.object({
  part: z.enum(PARTS).optional().catch(undefined),
  version: z.coerce.number().int().optional().catch(undefined),
});

/** One policy: what decides today, what is in review, and how it came to be. */
export function PolicyPage() {
  const code = useParam("code");
  const policy = useQuery(policyQuery(code));
  return <PageLoaded query={policy}>{(detail) => <OfVersion key={code} policy={detail} />}</PageLoaded>;
}

function OfVersion({ policy }: { policy: PolicyDetail }) {
  const [{ version }] = useAddress(Address);
  const reviewed = policy.open?.state === "in_review" ? policy.open : null;
  const shown = version ?? (reviewed ?? policy.inForce ?? policy.upcoming ?? policy.versions[0])?.version ?? 1;
  const query = useQuery(policyVersionQuery(policy.code, shown));
  return <PageLoaded query={query}>{(one) => <Shown policy={policy} version={one} />}</PageLoaded>;
}

function Shown({ policy, version }: { policy: PolicyDetail; version: PolicyVersion }) {
  const { t } = useTranslation("policies");
  const text = useText();
  const [{ part = "overview" }, change] = useAddress(Address);
  const [isEnding, setEnding] = useState(false);
  return (
    <Page
      title={text(version.name)}
      back={{ to: "/policies", label: t("policy.back") }}
      lead={
        <>
          <span className="mono">{policy.code}</span> · {t("policy.shownVersion", { version: version.version })}
        </>
      }
      marks={<PolicyTags policy={policy} />}
      actions={
        <>
          {policy.rights.end && (
            <Button look="quiet" onClick={() => setEnding(true)}>
              {t("policy.end")}
            </Button>
          )}
          <EditAction policy={policy} />
        </>
      }
    >
      {version.state === "in_review" && <ReviewCard policy={policy} version={version} />}
      <Tabs
        label={t("policy.parts")}
        tabs={PARTS.map((value) => ({ value, label: t(`policy.part.${value}`) }))}
        value={part}
        onChange={(next) => change({ part: next })}
      >
        {part === "overview" && <PolicyOverview policy={policy} version={version} />}
        {part === "rule" && <RuleView dmn={version.content.dmn} />}
        {part === "parameters" && <ParametersCard version={version} mayEdit={policy.rights.edit} />}
        {part === "trial" && <TrialCard content={version.content} facts={version.check.facts} />}
        {part === "effect" && <Examination policy={policy} version={version} />}
        {part === "history" && <PolicyHistory code={policy.code} />}
      </Tabs>
      {isEnding && <EndDialog code={policy.code} onClose={() => setEnding(false)} />}
    </Page>
  );
}

/** Go on with the draft, or begin the next version. */
function EditAction({ policy: { code, open, rights } }: { policy: PolicyDetail }) {
  const { t } = useTranslation("policies");
  const go = useGo();
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => beginPolicy({ code }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["policies"] });
      go({ to: "/policies/$code/draft", params: { code } });
    },
  });
  const problem = useSentence(begin.error);
  if (!rights.edit) return null;
  if (open) {
    return (
      <Link to="/policies/$code/draft" params={{ code }} className={buttonClass({ look: "primary" })}>
        {t("policy.editDraft")}
      </Link>
    );
  }
  return (
    <>
      {begin.isError && <Notice kind="error">{problem}</Notice>}
      <Button look="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
        {t("policy.revise")}
      </Button>
    </>
  );
}
