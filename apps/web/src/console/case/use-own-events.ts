import { useQuery } from "@tanstack/react-query";
import type { AllowedEvent, CaseDetail } from "@zhida/caseflow/contract";
import { z } from "zod";
import { useMe } from "../../session/me-query.ts";
import { drawingQuery } from "./case-queries.ts";

const Context = z.object({ applicationId: z.uuid().optional().catch(undefined) });

/**
 * What staff do in their own name. What the applicant does (supplement, withdraw) belongs to the application where there is
 * one: those who may help go there, so that documents and versions move with it.
 */
export function useOwnEvents({ case: found, events }: CaseDetail): { events: AllowedEvent[]; applicationId?: string } {
  const assists = useMe()?.permissions.includes("application.assist") ?? false;
  const { applicationId } = Context.parse(found.context);
  const { data } = useQuery(drawingQuery(found.process.code, found.process.version));
  if (!applicationId) return { events };
  const ofApplicant = new Set(
    data?.edges.filter((edge) => edge.from === found.state.name && edge.who === "applicant").map((edge) => edge.event),
  );
  return {
    events: events.filter(({ event }) => !ofApplicant.has(event)),
    applicationId: assists && ofApplicant.size > 0 ? applicationId : undefined,
  };
}
