import { useQuery } from "@tanstack/react-query";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { listOrganisations } from "../api/identity.ts";

const WRITERS = ["policy_officer", "department_head"];

/** Departments of the divisions where the officer writes or approves policies, to choose from. */
export function useDepartments(): { value: string; label: string }[] {
  const text = useText();
  const division = useMe()?.positions.find(({ roles }) => roles.some((role) => WRITERS.includes(role)))?.division;
  const { data } = useQuery({
    queryKey: ["organisations", "departments", division],
    queryFn: () => listOrganisations({ division, kind: "department" }),
    enabled: division !== undefined,
    staleTime: Infinity,
  });
  return data?.items.map(({ code, name }) => ({ value: code, label: text(name) })) ?? [];
}
