import type { Eligibility, FieldState, MaterialState, RecordChoice, RegistryAnswer, ServiceItem } from "../contract.ts";
import { recordChoices } from "./choices.ts";
import type { Draft } from "./draft.ts";
import { assessEligibility } from "./eligibility.ts";
import { provenFacts } from "./facts.ts";
import type { Facts } from "./feel.ts";
import { assessFields } from "./fields.ts";
import { assessMaterials } from "./materials.ts";
import { usableRecords } from "./records.ts";

export type Assessment = {
  fields: FieldState[];
  choices: RecordChoice[];
  materials: MaterialState[];
  registries: RegistryAnswer[];
  eligibility: Eligibility;
  open: { fields: string[]; materials: string[] };
  oneClick: boolean;
  proven: Facts;
  claimed: Facts;
};

/** Everything there is to say about a draft today: what is filled, what is open, what the rule says. */
export function assess(item: ServiceItem, draft: Draft, today: string): Assessment {
  const usable = usableRecords(item, draft);
  const { fields, proven, claimed } = assessFields(item, draft, usable, provenFacts(draft, usable, today));
  const materials = assessMaterials(item, draft, usable, claimed);
  const eligibility = assessEligibility(item, proven);
  const open = {
    fields: fields.filter((field) => field.visible && isOpen(field)).map((field) => field.name),
    materials: materials
      .filter((material) => material.required && material.status === "needed")
      .map((material) => material.code),
  };
  const registries = Object.values(draft.snapshot).map(({ dataset, owner, status }) => ({ dataset, owner, status }));
  const oneClick = eligibility.verdict !== "no" && open.fields.length === 0 && open.materials.length === 0;
  return {
    fields,
    choices: recordChoices(item, usable),
    materials,
    registries,
    eligibility,
    open,
    oneClick,
    proven,
    claimed,
  };
}

const isOpen = (field: FieldState): boolean =>
  field.status === "conflict" || (field.required && (field.value === null || field.value === ""));
