import { defineEvent } from "@zhida/platform";
import { z } from "zod";
import { AreaCode } from "./contract.ts";

/** Areas were drawn anew; the subject is the county or what stands above it. */
export const areasChanged = defineEvent("places.areas-changed", z.object({ codes: z.array(AreaCode) }));
