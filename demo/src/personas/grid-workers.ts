import { communities } from "../places/communities.ts";
import type { Office } from "./cast.ts";
import { staff } from "./staff.ts";

const PER_COMMUNITY = { urban: 3, rural: 1 };

/** Posts of grid workers that the named staff leave open, by community: three where there are streets, one in a village. */
export function gridPosts(): { community: string; office: Office }[] {
  const named = Object.values(staff).flatMap(({ offices }) => offices.map(({ organisation }) => organisation));
  return communities.flatMap(({ code, name, urban }) => {
    const organisation = `${code}-COM`;
    const open =
      (urban ? PER_COMMUNITY.urban : PER_COMMUNITY.rural) - named.filter((each) => each === organisation).length;
    const office: Office = { organisation, roles: ["grid_worker"], division: code };
    return Array.from({ length: Math.max(0, open) }, () => ({ community: name, office }));
  });
}
