import { defineEvent } from "@zhida/platform";
import { z } from "zod";
import { AgreementState, CorrectionState } from "./contract.ts";

/** The owner answered a correction request; the person who asked may be told. */
export const correctionDecided = defineEvent(
  "exchange.correction-decided",
  z.object({
    correctionId: z.uuid(),
    requestedById: z.uuid(),
    dataset: z.string(),
    field: z.string(),
    state: CorrectionState.exclude(["open"]),
    note: z.string(),
    caseRef: z.string().nullable(),
  }),
);

/** A person says that a registry is wrong; the owner's data officers may be told. */
export const correctionRequested = defineEvent(
  "exchange.correction-requested",
  z.object({ correctionId: z.uuid(), dataset: z.string(), ownerCode: z.string(), field: z.string() }),
);

export const agreementMoved = defineEvent(
  "exchange.agreement-moved",
  z.object({ agreementId: z.uuid(), consumer: z.string(), dataset: z.string(), state: AgreementState }),
);

export const importFinished = defineEvent(
  "exchange.import-finished",
  z.object({
    importId: z.uuid(),
    dataset: z.string(),
    createdById: z.uuid(),
    state: z.enum(["done", "failed"]),
    goodRows: z.int(),
    badRows: z.int(),
  }),
);
