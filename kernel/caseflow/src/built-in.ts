import { ProcessDraft } from "./contract.ts";
import countersigned from "./processes/countersigned.json" with { type: "json" };
import instant from "./processes/instant.json" with { type: "json" };
import oneOfficer from "./processes/one-officer.json" with { type: "json" };
import rework from "./processes/rework.json" with { type: "json" };
import standard from "./processes/standard.json" with { type: "json" };
import type { DefinitionRecord } from "./store/tables.ts";

/** The processes every county starts with. A change is a new version in the file; stored versions never change. */
export const builtInDefinitions = (now: Date): DefinitionRecord[] =>
  [instant, standard, oneOfficer, countersigned, rework].map((file) => {
    const { code, name, description, machine, validFrom } = ProcessDraft.parse(file);
    return {
      code,
      version: file.version,
      name,
      description,
      machine,
      state: "published",
      valid_from: validFrom ?? file.validFrom,
      updated_at: now,
    };
  });
