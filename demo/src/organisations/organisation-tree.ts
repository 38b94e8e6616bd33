import { type Division, demoDivisions, levelOf } from "@zhida/china-ids";
import type { Organisation } from "@zhida/identity/contract";
import type { LocalizedText } from "@zhida/platform/contract";
import { englishPlace } from "../county/place-names.ts";
import { countyDepartments, type DepartmentName, higherDepartments } from "./departments.ts";
import { institutions } from "./institutions.ts";

export type OrganisationSeed = Omit<Organisation, "id" | "parentId"> & { parent: string | null };

/** Five levels from the nation to the communities; departments and institutions hang on their government. Parents come first. */
export function organisationTree(): OrganisationSeed[] {
  return [
    organisation("10-GOV", null, "10", "government", { zh: "国家级（演示）", en: "National level (demo)" }),
    ...demoDivisions.flatMap((division) => (division.level === "county" ? county(division) : higherOrLower(division))),
  ];
}

function higherOrLower(division: Division): OrganisationSeed[] {
  const { code, name, level } = division;
  const en = englishPlace(name);
  const above = division.parent ?? "10";
  if (level === "province" || level === "city") {
    return [
      organisation(`${code}-GOV`, `${above}-GOV`, code, "government", {
        zh: `${name}人民政府`,
        en: `People's Government of ${en}`,
      }),
      ...higherDepartments[level].map((one) => departmentOf(division, one, `${code}-GOV`)),
    ];
  }
  if (level === "town") {
    return [
      organisation(`${code}-GOV`, `${above}-GOV`, code, "town", {
        zh: `${name}人民政府`,
        en: `People's Government of ${en}`,
      }),
    ];
  }
  const village = name.endsWith("村");
  return [
    organisation(`${code}-COM`, `${above}-GOV`, code, "community", {
      zh: village ? `${name}民委员会` : `${name}居民委员会`,
      en: village ? `${en.replace(/ Village$/, "")} Villagers' Committee` : `${en} Residents' Committee`,
    }),
  ];
}

function county(division: Division): OrganisationSeed[] {
  const government = `${division.code}-GOV`;
  const own = organisation(government, `${division.parent}-GOV`, division.code, "government", {
    zh: `${division.name}人民政府`,
    en: `People's Government of ${englishPlace(division.name)}`,
  });
  const departments = countyDepartments.map((one) => departmentOf(division, one, government));
  return [own, ...departments, ...(division.code === "990122" ? institutionsOf(division.code) : [])];
}

function institutionsOf(county: string): OrganisationSeed[] {
  return institutions.map(({ letters, kind, name, under, town }) =>
    organisation(`${county}-${letters}`, `${county}-${under}`, town ?? county, kind, name),
  );
}

function departmentOf(division: Division, one: DepartmentName, parent: string): OrganisationSeed {
  const { code, name } = division;
  return organisation(`${code}-${one.letters}`, parent, code, "department", {
    zh: `${name}${one.zh}`,
    en: `${englishPlace(name)} ${one.en}`,
  });
}

function organisation(
  code: string,
  parent: string | null,
  division: string,
  kind: Organisation["kind"],
  name: LocalizedText,
): OrganisationSeed {
  return { code, parent, division, kind, level: levelOf(division), name };
}
