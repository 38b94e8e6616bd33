import { defineEvent } from "@zhida/platform";
import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { AgreementState, AgreementStep, Availability, CorrectionState } from "./contract.ts";

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

/** A consumer asks the owner of a dataset for fields of it; the owner's data officers may be told. */
export const agreementRequested = defineEvent(
  "exchange.agreement-requested",
  z.object({
    agreementId: z.uuid(),
    consumer: z.string(),
    dataset: z.string(),
    ownerCode: z.string(),
    purposeName: LocalizedText,
  }),
);

/** The owner approved, refused, suspended, resumed or ended; whoever asked (nobody for agreements on paper) may be told. */
export const agreementMoved = defineEvent(
  "exchange.agreement-moved",
  z.object({
    agreementId: z.uuid(),
    consumer: z.string(),
    dataset: z.string(),
    step: AgreementStep,
    state: AgreementState,
    requestedById: z.uuid().nullable(),
    validTo: z.string().nullable(),
    note: z.string().nullable(),
  }),
);

/** Somebody gave or took back a standing consent for himself or for the enterprise he represents. */
export const consentChanged = defineEvent(
  "exchange.consent-changed",
  z.object({
    personId: z.uuid(),
    consumer: z.string(),
    datasets: z.array(z.string()),
    change: z.enum(["given", "revoked"]),
    validTo: z.string().nullable(),
  }),
);

/** The owner took a dataset off the exchange or put it back. */
export const datasetSwitched = defineEvent(
  "exchange.dataset-switched",
  z.object({ dataset: z.string(), availability: Availability, note: z.string().nullable() }),
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
