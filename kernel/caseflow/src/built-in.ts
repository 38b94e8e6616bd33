import { IsoDate } from "@zhida/platform/contract";
import { z } from "zod";
import { ProcessDraft } from "./contract.ts";
import countersigned from "./processes/countersigned.json" with { type: "json" };
import instant from "./processes/instant.json" with { type: "json" };
import oneOfficer from "./processes/one-officer.json" with { type: "json" };
import rework from "./processes/rework.json" with { type: "json" };
import standard from "./processes/standard.json" with { type: "json" };
import type { DefinitionRecord } from "./store/tables.ts";

/** A process that comes with the software. A change is a new version in the file; stored versions never change. */
export const ShippedProcess = ProcessDraft.extend({ version: z.int().min(1), validFrom: IsoDate });
export type ShippedProcess = z.infer<typeof ShippedProcess>;

/** The processes every county starts with. */
export const builtIn: readonly ShippedProcess[] = [instant, standard, oneOfficer, countersigned, rework].map((file) =>
  ShippedProcess.parse(file),
);

export const toDefinitions = (shipped: readonly ShippedProcess[], now: Date): DefinitionRecord[] =>
  shipped.map(({ validFrom, ...process }) => ({
    ...process,
    state: "published",
    valid_from: validFrom,
    updated_at: now,
  }));
