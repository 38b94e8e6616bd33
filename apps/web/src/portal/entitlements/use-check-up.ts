import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { CheckUp, CheckUpAnswer, CheckUpStep } from "@zhida/matching/contract";
import { useState } from "react";
import { answerCheckUp, forgetAnswers } from "../../api/entitlements.ts";
import { checkUpQuery } from "./entitlement-queries.ts";

export type CheckUpSession = {
  /** What the last answer opened and closed. */
  step: CheckUpStep | undefined;
  finished: boolean;
  finish(): void;
  goOn(): void;
  answer: UseMutationResult<CheckUpStep, Error, CheckUpAnswer>;
  /** Takes back one answer or, without a fact, all. */
  forget: UseMutationResult<CheckUp, Error, string | undefined>;
  /** Takes back the last answer of this sitting, so that its question is asked again; undefined at the first. */
  back: (() => void) | undefined;
};

/** One sitting of the check-up. `fact`: asked for by name to begin with. */
export function useCheckUp(fact: string | undefined): CheckUpSession {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [step, setStep] = useState<CheckUpStep>();
  const [finished, setFinished] = useState(false);
  const moveTo = (checkUp: CheckUp) => {
    client.setQueryData(checkUpQuery().queryKey, checkUp);
    void client.invalidateQueries({ queryKey: ["entitlements"] });
    if (fact) void navigate({ to: "/check-up", search: {}, replace: true });
  };
  const answer = useMutation({
    mutationFn: answerCheckUp,
    onSuccess: (next, { fact: answered }) => {
      setAsked((before) => [...before.filter((each) => each !== answered), answered]);
      setStep(next);
      moveTo(next.checkUp);
    },
  });
  const forget = useMutation({
    mutationFn: forgetAnswers,
    onSuccess: (checkUp, forgotten) => {
      setAsked((before) => (forgotten === undefined ? [] : before.filter((each) => each !== forgotten)));
      setStep(undefined);
      moveTo(checkUp);
    },
  });
  const last = asked.at(-1);
  return {
    step,
    finished,
    finish: () => setFinished(true),
    goOn: () => setFinished(false),
    answer,
    forget,
    back: last === undefined ? undefined : () => forget.mutate(last),
  };
}
