import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { IncidentAction } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { ApiError } from "../../../api/api-error.ts";
import { actOnIncident } from "../../../api/incidents.ts";
import { toast } from "../../../ui/toast.tsx";
import { incidentMoved } from "../incident-queries.ts";

export type ActionInput = z.input<typeof IncidentAction>;

/** One step on what somebody has seen: where a colleague was faster, nothing is overwritten and the page says so. */
export function useAct(id: string, version: number) {
  const { t } = useTranslation("command");
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: ActionInput) => actOnIncident(id, { expectedVersion: version, ...action }),
    onSuccess: () => {
      incidentMoved(client);
      toast(t("done"));
    },
  });
}

export const wasOvertaken = (error: unknown): boolean =>
  error instanceof ApiError && /(^|\.)stale_version$/.test(error.problem.code);
