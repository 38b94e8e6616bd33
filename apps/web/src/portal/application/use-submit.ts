import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Application } from "@zhida/gov-services/contract";
import { useRef } from "react";
import { ApiError } from "../../api/api-error.ts";
import { newKey } from "../../api/new-key.ts";
import { submitApplication } from "../../api/services.ts";
import { applicationMoved } from "./application-queries.ts";
import type { Draft } from "./use-draft.ts";

export type SubmitInput = { insist?: boolean; note?: string };
export type Submit = UseMutationResult<Application, Error, SubmitInput>;

/**
 * Saves what is still being typed, hands in, and shows the receipt. A press that got no answer is repeated with the same
 * key, so that it is handed in once; after an answer the next press is a new one.
 */
export function useSubmit(application: Application, draft: Draft): Submit {
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: async (input: SubmitInput) => {
      const expectedVersion = await draft.settle();
      return submitApplication(application.id, { expectedVersion, confirmed: true, ...input }, key.current);
    },
    onError: (error) => {
      if (error instanceof ApiError) key.current = newKey();
    },
    onSuccess: (submitted) => {
      applicationMoved(client, submitted);
      void navigate({ to: "/applications/$id/result", params: { id: submitted.id }, replace: true });
    },
  });
}
