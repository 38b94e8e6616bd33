import { useQuery } from "@tanstack/react-query";
import type { Facts, PolicyContent } from "@zhida/matching/contract";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { evaluatePolicy } from "../../api/matching.ts";
import { TextField } from "../../parts/text-field.tsx";
import { FactsForm } from "./facts-form.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { TestPersons } from "./test-persons.tsx";

type Props = { content: PolicyContent; facts: readonly string[]; onKeep?: (facts: Facts, on: string) => void };

/** Try it: a person made up, or one of the test persons, and what the rule says at once. */
export function TrialCard({ content, facts: asked, onKeep }: Props) {
  const { t } = useTranslation("policies");
  const [facts, setFacts] = useState<Facts>({});
  const [on, setOn] = useState("");
  const [taken, setTaken] = useState(0);
  const input = useDeferredValue(JSON.stringify({ policy: { content }, facts, on: on || undefined }));
  const query = useQuery({
    queryKey: ["policies", "evaluate", input],
    queryFn: () => evaluatePolicy(JSON.parse(input)),
    placeholderData: (before) => before,
    retry: false,
    gcTime: 30_000,
  });
  const problem = useSentence(query.error);
  const take = (next: Facts) => {
    setFacts(next);
    setTaken(taken + 1);
  };
  return (
    <div className="stack">
      <TestPersons kind={content.audience} facts={facts} onTake={take} onKeep={onKeep && (() => onKeep(facts, on))} />
      <div className="beside">
        <Card title={t("trial.facts")}>
          <div className="stack">
            <FactsForm key={taken} audience={content.audience} asked={asked} facts={facts} onChange={setFacts} />
            <TextField label={t("trial.on")} type="date" hint={t("trial.onHint")} value={on} onChange={setOn} />
          </div>
        </Card>
        <Card title={t("trial.answer")}>
          {query.isError ? (
            <Notice kind="warning">{problem}</Notice>
          ) : query.data ? (
            <OutcomeView outcome={query.data} />
          ) : (
            <Skeleton lines={3} />
          )}
        </Card>
      </div>
    </div>
  );
}
