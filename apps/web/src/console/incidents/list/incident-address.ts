import { IncidentScope, IncidentSource, IncidentState } from "@zhida/gov-incidents/contract";
import { z } from "zod";

/** What the address of the list says; a saved view is such an address with a name. */
export const IncidentAddress = z.object({
  scope: IncidentScope.optional().catch(undefined),
  state: z
    .union([IncidentState, z.enum(["open", "ended"])])
    .optional()
    .catch(undefined),
  agency: z.string().max(5).optional().catch(undefined),
  category: z.string().max(9).optional().catch(undefined),
  area: z.coerce.string().max(15).optional().catch(undefined),
  source: IncidentSource.optional().catch(undefined),
  text: z.coerce.string().max(60).optional().catch(undefined),
});
export type IncidentAddress = z.infer<typeof IncidentAddress>;
