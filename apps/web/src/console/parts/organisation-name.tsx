import { useQuery } from "@tanstack/react-query";
import { useText } from "../../i18n/use-text.ts";
import { getOrganisation } from "../api/identity.ts";

/** The name of an organisation that is known by its code. */
export function OrganisationName({ code }: { code: string }) {
  const text = useText();
  const { data } = useQuery({
    queryKey: ["organisation", code],
    queryFn: () => getOrganisation(code),
    staleTime: Infinity,
  });
  return <span title={code}>{data ? text(data.name) : code}</span>;
}
