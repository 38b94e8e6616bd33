import type { Random } from "../seeded/random.ts";
import type { Community } from "./communities.ts";

export interface Address {
  community: Community;
  /** Nine digits. */
  town: string;
  /** Written in full, from the province down. */
  text: string;
}

/** A home in that community: a flat in an estate, or a house of a village group. */
export function someAddress(random: Random, community: Community): Address {
  if (!community.urban) return address(community, `${random.int(1, 9)}组${random.int(1, 98)}号`);
  const building = random.int(1, 28);
  const flat = `${random.int(1, 18)}${String(random.int(1, 4)).padStart(2, "0")}室`;
  return address(community, `${random.pick(community.estates)}${building}幢${random.int(1, 3)}单元${flat}`);
}

/** A shop or a workshop on a road of that community. */
export function somePremises(random: Random, community: Community): Address {
  if (!community.urban) return address(community, `${random.int(1, 9)}组${random.int(100, 160)}号`);
  return address(community, `${random.pick(community.roads)}${random.int(1, 299)}号`);
}

/** `door` is what comes after the community or village. */
export function address(community: Community, door: string): Address {
  return {
    community,
    town: community.town,
    text: `云岭省清江市云溪县${community.townName}${community.name}${door}`,
  };
}
