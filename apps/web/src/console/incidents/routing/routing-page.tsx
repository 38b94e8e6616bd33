import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { RoutingRule, RoutingRules } from "@zhida/gov-incidents/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { toast } from "../../../ui/toast.tsx";
import { saveRouting } from "../../api/incidents.ts";
import { DraftActions } from "../../parts/draft-actions.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { SaveProblem } from "../../parts/save-problem.tsx";
import { VersionMark } from "../../parts/version-mark.tsx";
import { routingQuery } from "../incident-queries.ts";
import { blankRule, withRule } from "./change-rules.ts";
import { DryRun } from "./dry-run.tsx";
import { RuleDrawer } from "./rule-drawer.tsx";
import { RuleList } from "./rule-list.tsx";

/** 派单规则: what sends an incident where, tried out on what was reported before it decides. */
export function RoutingPage() {
  const query = useQuery(routingQuery);
  return <PageLoaded query={query}>{(saved) => <Editor key={saved.version} saved={saved} />}</PageLoaded>;
}

function Editor({ saved }: { saved: RoutingRules }) {
  const { t } = useTranslation("command");
  const client = useQueryClient();
  const [rules, setRules] = useState<readonly RoutingRule[]>(saved.rules);
  const [edited, edit] = useState<RoutingRule>();
  const isChanged = rules !== saved.rules;
  const save = useMutation({
    mutationFn: () => saveRouting({ expectedVersion: saved.version, rules: [...rules] }),
    onSuccess: (answer) => {
      client.setQueryData(routingQuery.queryKey, answer);
      toast(t("routing.saved", { version: answer.version }));
    },
  });
  return (
    <Page
      title={t("routing.title")}
      lead={t("routing.lead")}
      marks={
        <VersionMark
          label={isChanged ? t("routing.draft") : t("routing.version", { version: saved.version })}
          isChanged={isChanged}
          saved={saved}
        />
      }
      actions={
        <>
          <Button onClick={() => edit(blankRule(rules))}>{t("routing.add")}</Button>
          {isChanged && (
            <DraftActions
              words={{ discard: t("routing.discard"), save: t("routing.save"), question: t("routing.saveQuestion") }}
              busy={save.isPending}
              onDiscard={() => setRules(saved.rules)}
              onSave={() => save.mutate()}
            />
          )}
        </>
      }
    >
      {save.isError && (
        <SaveProblem
          error={save.error}
          reload={() => void client.invalidateQueries({ queryKey: routingQuery.queryKey })}
        />
      )}
      <RuleList rules={rules} onChange={setRules} onEdit={edit} />
      <DryRun rules={rules} isChanged={isChanged} />
      {edited && (
        <RuleDrawer
          rule={edited}
          taken={rules.filter((each) => each !== edited).map(({ code }) => code)}
          onKeep={(rule) => {
            setRules(withRule(rules, edited, rule));
            edit(undefined);
          }}
          onClose={() => edit(undefined)}
        />
      )}
    </Page>
  );
}
