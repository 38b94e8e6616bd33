import type { Household } from "../people/person.ts";
import type { Random } from "../seeded/random.ts";
import { recordCare } from "./care.ts";
import { recordChildhood } from "./childhood.ts";
import { recordCivilAffairs } from "./civil-affairs.ts";
import { recordCountryside } from "./countryside.ts";
import { recordHousing } from "./housing.ts";
import { recordMoney } from "./money.ts";
import { recordFund } from "./provident-fund.ts";
import { recordPopulation, recordTraffic } from "./public-security.ts";
import type { RecordSink } from "./record-sink.ts";
import { recordSocialInsurance } from "./social-insurance.ts";

/** Everything the registries hold on the members of one household. */
export function recordHousehold(write: RecordSink, household: Household, r: Random): void {
  recordPopulation(write, household, r);
  recordCivilAffairs(write, household, r);
  recordHousing(write, household, r);
  recordChildhood(write, household, r);
  recordCare(write, household, r);
  recordCountryside(write, household, r);
  for (const { person } of household.members) {
    recordTraffic(write, person, r);
    recordSocialInsurance(write, person, household.address.text, r);
    recordFund(write, person);
    recordMoney(write, person, r);
  }
}
