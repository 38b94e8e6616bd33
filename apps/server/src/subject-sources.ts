import type { SubjectSource } from "@zhida/matching";

/** Who lives and who trades in the county: the registers that list the subjects of policies. */
export const subjectSources: readonly SubjectSource[] = [
  {
    kind: "person",
    dataset: "population.person",
    divisionField: "residenceDivision",
    household: { dataset: "population.household", field: "householdNumber" },
  },
  { kind: "enterprise", dataset: "business.licence", divisionField: "division" },
];
