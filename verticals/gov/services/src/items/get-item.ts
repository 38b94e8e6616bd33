import { dateInChina, type Work } from "@zhida/platform";
import type { ItemPage } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";

export async function getItem({ catalogue, identity }: Services, work: Work, code: string): Promise<ItemPage> {
  const found = await catalogue.find(code, dateInChina(work.now));
  if (!found) throw refuse("item_not_found");
  const { item, version } = found;
  const organisation = await identity.organisationByCode(work, item.department);
  return {
    item,
    version,
    department: { code: item.department, name: organisation?.name ?? { zh: item.department, en: item.department } },
    fetchedMaterials: item.materials.filter((material) => material.from).length,
  };
}
