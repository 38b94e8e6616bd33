import { useQueries } from "@tanstack/react-query";
import { useText } from "../../../i18n/use-text.ts";
import { listOrganisations } from "../../api/identity.ts";
import { useCounty } from "../../organisations/use-division.ts";

const KINDS = ["department", "town"] as const;

/** Departments and towns of the county: who can be given an incident. */
export function useHandlingOrganisations(): { value: string; label: string }[] {
  const text = useText();
  const division = useCounty();
  const results = useQueries({
    queries: KINDS.map((kind) => ({
      queryKey: ["organisations", "of", division, kind],
      queryFn: () => listOrganisations({ division, kind }),
      enabled: division !== undefined,
      staleTime: 30 * 60_000,
    })),
  });
  return results.flatMap(({ data }) => data?.items.map(({ code, name }) => ({ value: code, label: text(name) })) ?? []);
}
