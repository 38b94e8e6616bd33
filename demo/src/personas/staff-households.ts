import type { RoleCode } from "@zhida/identity/contract";
import { publicEmployer } from "../enterprises/employer.ts";
import { countyDepartments } from "../organisations/departments.ts";
import { giveCards, giveFund } from "../people/belongings.ts";
import type { County } from "../people/county.ts";
import { birthday } from "../people/family.ts";
import { newPerson, someSex } from "../people/new-person.ts";
import type { Household, Person } from "../people/person.ts";
import { someAddress } from "../places/address.ts";
import { communityNamed } from "../places/communities.ts";
import { iso, yearsAfter } from "../seeded/calendar.ts";
import { type Random, random } from "../seeded/random.ts";
import type { Office } from "./cast.ts";
import { castHousehold, castPerson, employ } from "./cast-person.ts";
import { gridPosts } from "./grid-workers.ts";
import { staff } from "./staff.ts";

export interface Appointment {
  person: Person;
  office: Office;
}

/** The named staff, two officers and a head for every department of the county, and the grid workers; each living alone. */
export function staffHouseholds(county: County, r: Random): { households: Household[]; appointments: Appointment[] } {
  const households: Household[] = [];
  const appointments: Appointment[] = [];
  const settle = (person: Person, offices: Office[]) => {
    giveCards(r, person);
    giveFund(r, person);
    const home = someAddress(r, communityNamed(r.pick(["城东社区", "城西社区", "南门社区", "北关社区"])));
    households.push(castHousehold(county, home, [{ person, relation: "head" }], "2015-07-01"));
    appointments.push(...offices.map((office) => ({ person, office })));
  };
  for (const one of Object.values(staff)) {
    const person = castPerson(county, r, one);
    employ(person, employerOf(one.offices), "科员", afterStudies(person), 640_000);
    settle(person, one.offices);
  }
  for (const { zh, letters } of countyDepartments) {
    for (const roles of posts) {
      const person = newPerson(county, r, { sex: someSex(r), bornOn: birthday(r, r.int(27, 54)) });
      employ(person, publicEmployer(`云溪县${zh}`), "科员", afterStudies(person), 610_000);
      settle(person, [{ organisation: `990122-${letters}`, roles, division: "990122" }]);
    }
  }
  // A stream of their own: whoever was made before them stays who he is.
  const own = random(GRID_SEED, 0);
  for (const { community, office } of gridPosts()) {
    const person = newPerson(county, own, { sex: someSex(own), bornOn: birthday(own, own.int(26, 52)) });
    employ(person, employerOf([office]), "网格员", afterStudies(person), 430_000);
    giveCards(own, person);
    giveFund(own, person);
    const home = someAddress(own, communityNamed(community));
    households.push(castHousehold(county, home, [{ person, relation: "head" }], "2015-07-01"));
    appointments.push({ person, office });
  }
  return { households, appointments };
}

const GRID_SEED = 20_260_115;

const posts: RoleCode[][] = [["department_officer", "data_officer"], ["department_officer"], ["department_head"]];

const afterStudies = ({ bornOn }: Person): string => iso(yearsAfter(bornOn, 23));

/**
 * Payrolls name departments; the hall and the desk belong to the approval bureau, other counties to ours. Grid workers and the
 * command centre are paid by the civil affairs bureau.
 */
function employerOf([office]: Office[]) {
  const letters = office?.organisation.split("-")[1];
  const payer = letters === "COM" || letters === "CMD" ? "CAB" : letters;
  const department = countyDepartments.find((one) => one.letters === payer);
  return publicEmployer(`云溪县${department?.zh ?? "行政审批服务管理局"}`);
}
