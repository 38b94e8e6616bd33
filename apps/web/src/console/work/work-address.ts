import { WorkListScope } from "@zhida/caseflow/contract";
import { z } from "zod";

/** What the address of the work list says. */
export const WorkAddress = z.object({
  scope: WorkListScope.optional().catch(undefined),
  status: z.enum(["open", "closed", "all"]).optional().catch(undefined),
  kind: z.string().max(120).optional().catch(undefined),
  number: z.string().max(40).optional().catch(undefined),
});
export type WorkAddress = z.infer<typeof WorkAddress>;
