import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/api-error.ts";
import { toast } from "../../ui/toast.tsx";
import { type CaseStep, takeStep } from "../api/caseflow.ts";
import { caseMoved } from "./case-queries.ts";

/** Takes a step on what the officer has seen; where somebody was faster, nothing is overwritten and the page says so. */
export function useCaseStep(caseId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: CaseStep) => takeStep(caseId, step),
    onSuccess: () => {
      caseMoved(client);
      toast(t("caseView.stepTaken"));
    },
  });
}

export const isStale = (error: unknown): boolean => error instanceof ApiError && error.is("caseflow.stale_version");
