import { epochDay } from "../demo-epoch.ts";
import { someAddress } from "../places/address.ts";
import { whereToLive } from "../places/communities.ts";
import { yearsAfter } from "../seeded/calendar.ts";
import { type Random, random } from "../seeded/random.ts";
import { giveCards, giveFund, giveLicence, giveVehicle } from "./belongings.ts";
import type { County } from "./county.ts";
import { giveEnterprise } from "./enterprise-owner.ts";
import { giveAid, giveHistory } from "./hardship.ts";
import { giveHome } from "./homes.ts";
import { alone, someMembers } from "./household-shapes.ts";
import { ageOf } from "./new-person.ts";
import type { Household, Members } from "./person.ts";
import { giveWork } from "./work-life.ts";

/** The household of that number with all that is known of its members; `room` is how many people still fit the county. */
export function someHousehold(county: County, index: number, room: number): { household: Household; random: Random } {
  const r = random(county.seed, index);
  const members = room < 10 ? alone(county, r) : someMembers(county, r);
  const household = settle(county, r, members);
  for (const { person } of members) {
    giveWork(county, r, person, household);
    giveHistory(r, person);
  }
  giveEnterprise(county, household, 1 - room / county.population);
  for (const { person } of members) {
    giveCards(r, person);
    giveFund(r, person);
    giveLicence(r, person);
    giveVehicle(r, person);
  }
  giveHome(r, household);
  giveAid(r, household);
  return { household, random: r };
}

/** A home for these people, with the land that village households contract. */
function settle(county: County, r: Random, members: Members): Household {
  const address = someAddress(r, r.draw(whereToLive));
  const head = members[0]?.person;
  const longest = head ? Math.min(9000, ageOf(head) * 365 - 1) : 9000;
  const moved = r.chance(0.08);
  const household: Household = {
    number: county.householdNumber(),
    address,
    members,
    homes: [],
    movedOn: epochDay - (moved ? r.int(30, 1800) : longest),
  };
  if (head) household.movedOn = Math.max(household.movedOn, yearsAfter(head.bornOn, 0));
  if (moved) household.movedFrom = r.pick(["锦川县锦川镇", "锦川县安平镇", "锦川县麦岭乡"]);
  if (!address.community.urban && r.chance(0.85)) household.landMu = r.int(12, 96) / 10;
  if (/青竹|茶山|枫坪/.test(address.community.townName) && r.chance(0.4)) household.forestMu = r.int(20, 300) / 10;
  return household;
}
