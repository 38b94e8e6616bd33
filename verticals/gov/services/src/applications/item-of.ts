import type { ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import type { ApplicationRow } from "../store/applications.ts";

/** The item in the version on which the application was opened. */
export async function itemOf(
  { catalogue }: Pick<Services, "catalogue">,
  row: Pick<ApplicationRow, "item_code" | "item_version">,
): Promise<ServiceItem> {
  const item = await catalogue.version(row.item_code, row.item_version);
  if (!item) throw refuse("item_not_found");
  return item;
}
