import { useQuery } from "@tanstack/react-query";
import { useText } from "../../i18n/use-text.ts";
import { listOrganisations } from "../api/identity.ts";
import { useDivision } from "../organisations/use-division.ts";

/** Organisations of one's division, to choose from. */
export function useOrganisationChoices(): { value: string; label: string }[] {
  const text = useText();
  const division = useDivision();
  const { data } = useQuery({
    queryKey: ["organisations", "of", division],
    queryFn: () => listOrganisations({ division }),
    enabled: division !== undefined,
    staleTime: 5 * 60_000,
  });
  return data?.items.map(({ code, name }) => ({ value: code, label: `${text(name)} (${code})` })) ?? [];
}
