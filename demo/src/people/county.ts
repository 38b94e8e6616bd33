import { makeResidentId } from "@zhida/china-ids";
import type { Sex } from "@zhida/identity/contract";
import { demoEpoch } from "../demo-epoch.ts";
import { type EnterpriseRegister, enterpriseRegister } from "../enterprises/enterprise-register.ts";
import { type Day, iso } from "../seeded/calendar.ts";
import { seededIds } from "../seeded/seeded-id.ts";

/** What everybody in the county shares while it is being made: numbers are given out once. */
export interface County {
  seed: number;
  population: number;
  enterprises: EnterpriseRegister;
  personId(): string;
  entityId(): string;
  recordId(): string;
  /** An ID number of the demo county that nobody has; sequences from 900 are kept for named people. */
  idNumber(bornOn: Day, sex: Sex): string;
  phone(): string;
  householdNumber(): string;
}

export function newCounty(seed: number, population: number): County {
  const born = new Map<number, number>();
  let phones = 10_000;
  let households = 0;
  return {
    seed,
    population,
    enterprises: enterpriseRegister(seed, population),
    personId: seededIds(demoEpoch, 1),
    entityId: seededIds(demoEpoch, 2),
    recordId: seededIds(demoEpoch, 3),
    idNumber: (bornOn, sex) => {
      const key = bornOn * 2 + (sex === "male" ? 1 : 0);
      const nth = born.get(key) ?? 0;
      if (nth >= 449) throw new RangeError(`too many people born on ${iso(bornOn)}`);
      born.set(key, nth + 1);
      return makeResidentId({
        division: "990122",
        birthDate: iso(bornOn),
        sequence: nth * 2 + (sex === "male" ? 1 : 2),
      });
    },
    phone: () => phoneNumber(phones++),
    householdNumber: () => `9901220${String(++households).padStart(8, "0")}`,
  };
}

/** Numbers begin with 154, which no carrier has been given. */
export const phoneNumber = (serial: number): string => `154${String(serial).padStart(8, "0")}`;
