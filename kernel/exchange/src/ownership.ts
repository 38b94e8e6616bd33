import { type Actor, can, domainsOf, type Permission } from "@zhida/identity";
import type { Configuration } from "./configuration.ts";
import type { Dataset } from "./contract.ts";
import { refuse } from "./refusals.ts";

/** The dataset, for an officer of the department that owns it; for anybody else there is none. */
export function getOwnedDataset(
  configuration: Configuration,
  actor: Actor,
  permission: Permission,
  code: string,
): Dataset {
  const dataset = configuration.datasets.get(code);
  if (!dataset || !owns(actor, permission, dataset)) throw refuse("dataset_not_found");
  return dataset;
}

export const owns = (actor: Actor, permission: Permission, dataset: Dataset): boolean =>
  can(actor, permission, { organisationCode: dataset.owner.code });

/** Codes of the datasets over which the actor holds the permission. */
export const ownedDatasets = (configuration: Configuration, actor: Actor, permission: Permission): string[] =>
  [...configuration.datasets.values()].filter((dataset) => owns(actor, permission, dataset)).map(({ code }) => code);

/** The organisations for which the actor may speak. */
export const organisationsOf = (actor: Actor, permission: Permission): string[] =>
  domainsOf(actor, permission).flatMap(({ organisationCode }) => organisationCode ?? []);
