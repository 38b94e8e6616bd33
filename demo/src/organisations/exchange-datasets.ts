import type { DatasetDefinition } from "@zhida/exchange/contract";
import { datasetList } from "../datasets/index.ts";
import { organisationTree } from "./organisation-tree.ts";

/** The registries in the shape in which the exchange publishes them. */
export function exchangeDatasets(): DatasetDefinition[] {
  const names = new Map(organisationTree().map(({ code, name }) => [code, name]));
  return datasetList.map(({ owner, ...dataset }) => {
    const name = names.get(owner);
    if (!name) throw new RangeError(`${dataset.code} belongs to an unknown organisation ${owner}`);
    return { ...dataset, owner: { code: owner, name } };
  });
}
