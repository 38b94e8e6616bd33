import type { CheckUp, FactValue } from "@zhida/matching/contract";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { FactInput } from "./fact-input.tsx";
import type { CheckUpSession } from "./use-check-up.ts";

type Props = { question: NonNullable<CheckUp["question"]>; session: CheckUpSession };

/** One question: answer, pass over, or go back to the one before. */
export function QuestionForm({ question: { fact, policies }, session }: Props) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { answer, back, finish } = session;
  const problem = useSentence(answer.error);
  const isLater = back !== undefined;
  useEffect(() => {
    if (isLater) heading.current?.focus();
  }, [isLater]);
  const say = (value: FactValue) => {
    if (!answer.isPending) answer.mutate({ fact: fact.name, value });
  };
  return (
    <div className="question">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {text(fact.question)}
        </h2>
        {policies > 0 && <p className="quiet small">{t("checkUp.settles", { count: policies })}</p>}
      </div>
      <FactInput fact={fact} busy={answer.isPending} onAnswer={say} />
      {answer.isError && <Notice kind="error">{problem}</Notice>}
      <div className="question-ways">
        <Button look="quiet" disabled={!back} onClick={back}>
          {t("checkUp.back")}
        </Button>
        <Button look="quiet" onClick={() => answer.mutate({ fact: fact.name, skip: true })}>
          {t("checkUp.skip")}
        </Button>
        <Button look="quiet" onClick={finish}>
          {t("checkUp.finish")}
        </Button>
      </div>
    </div>
  );
}
