import { useMutation } from "@tanstack/react-query";
import type { CaseResult, Facts } from "@zhida/matching/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { toast } from "../../../ui/toast.tsx";
import { evaluatePolicy, runCases } from "../../api/matching.ts";
import { freeName } from "../../catalogue/editor/list-changes.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { TrialCard } from "../trial/trial-card.tsx";
import { VerdictTag } from "../trial/verdict-tag.tsx";
import { CaseEditor } from "./case-editor.tsx";
import { caseName } from "./case-name.ts";
import { CaseOutcome } from "./case-outcome.tsx";
import type { PolicyEditor } from "./use-policy-editor.ts";

/** Test persons on the rule as it stands, and the cases that must come out as expected before anybody approves. */
export function CasesSection({ editor }: { editor: PolicyEditor }) {
  const { t } = useTranslation("policies");
  const text = useText();
  const { content, edit, check, settle } = editor;
  const [opened, setOpened] = useState<string>();
  const run = useMutation({ mutationFn: async () => runCases(await settle()) });
  const keep = useMutation({
    mutationFn: async ({ facts, on }: { facts: Facts; on: string }) => {
      const answer = await evaluatePolicy({ policy: { content: await settle() }, facts, on: on || undefined });
      return { facts, on, verdict: answer.verdict };
    },
    onSuccess: ({ facts, on, verdict }) => {
      const id = freeName(
        "case",
        content.cases.map((each) => each.id),
      );
      const name = caseName(content.cases.length + 1);
      edit((next) => void next.cases.push({ id, name, facts, ...(on && { on }), expect: { verdict } }));
      setOpened(id);
      toast(t("cases.kept"));
    },
  });
  const problem = useSentence(run.error ?? keep.error);
  const results = new Map<string, CaseResult>(run.data?.items.map((result) => [result.id, result]));
  return (
    <div className="stack">
      <TrialCard content={content} facts={check.facts} onKeep={(facts, on) => keep.mutate({ facts, on })} />
      <Card
        title={t("cases.title")}
        more={
          <span className="row">
            {run.data && (
              <span role="status">
                <Tag tone={run.data.failed > 0 ? "cinnabar" : "jade"}>
                  {t("cases.result", { passed: run.data.passed, failed: run.data.failed })}
                </Tag>
              </span>
            )}
            <Button
              size="small"
              busy={run.isPending}
              disabled={content.cases.length === 0}
              onClick={() => run.mutate()}
            >
              {t("cases.run")}
            </Button>
          </span>
        }
      >
        {(run.isError || keep.isError) && <Notice kind="error">{problem}</Notice>}
        {content.cases.length === 0 && <Blank title={t("cases.none")} text={t("cases.noneText")} />}
        <ul className="stack">
          {content.cases.map((each, place) => {
            const result = results.get(each.id);
            return (
              <li key={each.id} className="stack">
                <div className="row row-apart">
                  <span className="row">
                    <VerdictTag verdict={each.expect.verdict} />
                    <span>{text(each.name)}</span>
                    {result && (
                      <Tag tone={result.passed ? "jade" : "cinnabar"}>
                        {t(result.passed ? "cases.passed" : "cases.failed")}
                      </Tag>
                    )}
                  </span>
                  <span className="row">
                    <Button
                      size="small"
                      aria-expanded={opened === each.id}
                      aria-label={t("cases.edit", { name: text(each.name) })}
                      onClick={() => setOpened(opened === each.id ? undefined : each.id)}
                    >
                      {t("edit")}
                    </Button>
                    <ConfirmButton
                      size="small"
                      look="quiet"
                      question={t("cases.removeQuestion")}
                      onConfirm={() => edit((next) => void next.cases.splice(place, 1))}
                    >
                      {t("remove")}
                    </ConfirmButton>
                  </span>
                </div>
                {result && !result.passed && <CaseOutcome result={result} />}
                {opened === each.id && <CaseEditor editor={editor} place={place} />}
              </li>
            );
          })}
        </ul>
      </Card>
    </div>
  );
}
