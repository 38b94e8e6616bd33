import { useQuery } from "@tanstack/react-query";
import { useText } from "../../../i18n/use-text.ts";
import { listOrganisations } from "../../api/identity.ts";

/** What stands around a town's name in that of its government. */
const GOVERNMENT = /人民政府$|^People's Government of /g;

/** A town or subdistrict by name, by its government. */
export function useDivisionName(): (division: string) => string {
  const text = useText();
  const { data } = useQuery({
    queryKey: ["organisations", "towns"],
    queryFn: () => listOrganisations({ kind: "town" }),
    staleTime: Infinity,
  });
  const towns = new Map(data?.items.map(({ division, name }) => [division as string, name]));
  return (division) => {
    const name = towns.get(division);
    return name ? text(name).replace(GOVERNMENT, "") : division;
  };
}
