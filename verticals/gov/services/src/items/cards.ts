import type { Work } from "@zhida/platform";
import type { ItemCard } from "../contract.ts";
import type { Services } from "../deps.ts";
import type { Published } from "./catalogue.ts";

export async function toCards(
  { identity }: Pick<Services, "identity">,
  work: Work,
  items: readonly Published[],
): Promise<ItemCard[]> {
  return Promise.all(
    items.map(async ({ item, version }) => {
      const organisation = await identity.organisationByCode(work, item.department);
      return {
        code: item.code,
        version,
        name: item.name,
        summary: item.summary,
        type: item.type,
        audience: item.audience,
        department: { code: item.department, name: organisation?.name ?? { zh: item.department, en: item.department } },
        automatic: item.rule.mode === "automatic",
        promisedDays: item.timeLimit.promised,
      };
    }),
  );
}
