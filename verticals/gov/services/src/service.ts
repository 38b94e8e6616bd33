import type { Work } from "@zhida/platform";
import type { ItemCard, ServiceItem } from "./contract.ts";

/** What other modules, the demo and the server call. */
export interface GovServicesService {
  /**
   * Publishes the items given (a first version, or a new one where the content changed); answers how many were new. With
   * `agreementsApprovedBy` the sharing agreements that the new ones need are recorded as approved by that person.
   */
  publish(work: Work, items: readonly ServiceItem[], options?: { agreementsApprovedBy?: string }): Promise<number>;

  /** The items shipped with Zhida: every JSON under `catalogue/`, save those with the codes of `except`. */
  shippedItems(options?: { except?: ReadonlySet<string> }): Promise<ServiceItem[]>;

  /** All published items, newest version of each. */
  published(work: Work): Promise<readonly { item: ServiceItem; version: number }[]>;

  /** Cards of the items with these codes, in that order; unknown codes are left out. */
  cards(work: Work, codes: readonly string[]): Promise<ItemCard[]>;
}
