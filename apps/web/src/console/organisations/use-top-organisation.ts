import { useQuery } from "@tanstack/react-query";
import type { Organisation } from "@zhida/identity/contract";
import { useMe } from "../../session/me-query.ts";
import { getOrganisation } from "../api/identity.ts";

/** The highest organisation within the division over which one's first office reaches. */
export function useTopOrganisation() {
  const office = useMe()?.positions[0];
  return useQuery({
    queryKey: ["organisations", "top", office?.organisationCode, office?.division],
    queryFn: async (): Promise<Organisation> => {
      const own = await getOrganisation(office!.organisationCode);
      return own.ancestors.findLast((each) => each.division.startsWith(office!.division)) ?? own;
    },
    enabled: office !== undefined,
  });
}
