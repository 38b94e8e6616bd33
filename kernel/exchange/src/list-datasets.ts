import { decodeCursor, type Page, toPage, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import { type Dataset, type DatasetOwners, type DatasetQuery, type DatasetSummary, Sensitivity } from "./contract.ts";
import { refuse } from "./refusals.ts";
import { searchDatasets } from "./search-datasets.ts";

/** The catalogue lives in memory: a page of it costs one statement, which asks whether it changed. */
export async function listDatasets(
  configuration: ConfigurationCache,
  work: Work,
  query: DatasetQuery,
): Promise<Page<DatasetSummary>> {
  const { datasets } = await configuration.current(work);
  const wanted = [...datasets.values()].filter(
    (dataset) =>
      (!query.owner || dataset.owner.code === query.owner) &&
      (!query.subjectKind || dataset.subjectKind === query.subjectKind) &&
      (!query.availability || dataset.availability === query.availability),
  );
  const found = query.q ? searchDatasets(wanted, query.q) : wanted;
  const start = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
  return toPage(found.slice(start, start + query.limit + 1), query.limit, summarise, () => [start + query.limit]);
}

export async function getDataset(configuration: ConfigurationCache, work: Work, code: string): Promise<Dataset> {
  const dataset = (await configuration.current(work)).datasets.get(code);
  if (!dataset) throw refuse("dataset_not_found");
  return dataset;
}

export async function listOwners(configuration: ConfigurationCache, work: Work): Promise<DatasetOwners> {
  const { datasets } = await configuration.current(work);
  const byOwner = Map.groupBy(datasets.values(), ({ owner }) => owner.code);
  return {
    items: [...byOwner].flatMap(([, owned]) => (owned[0] ? [{ ...owned[0].owner, datasets: owned.length }] : [])),
  };
}

const summarise = (dataset: Dataset): DatasetSummary => {
  const levels = Object.values(dataset.fields).map(({ sensitivity }) => Sensitivity.options.indexOf(sensitivity));
  return {
    code: dataset.code,
    owner: dataset.owner,
    name: dataset.name,
    description: dataset.description,
    subjectKind: dataset.subjectKind,
    fieldCount: Object.keys(dataset.fields).length,
    sensitivity: Sensitivity.options[Math.max(0, ...levels)] ?? "public",
    updateSource: dataset.updateSource,
    freshnessDays: dataset.freshnessDays,
    connector: dataset.connector.kind,
    availability: dataset.availability,
  };
};
