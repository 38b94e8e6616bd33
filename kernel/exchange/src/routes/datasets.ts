import { access, route } from "@zhida/identity";
import { z } from "zod";
import { browseRecords } from "../browse-records.ts";
import {
  AvailabilityChange,
  Dataset,
  DatasetCode,
  DatasetDefinition,
  DatasetOwners,
  DatasetPage,
  DatasetQuery,
  OwnerRecordPage,
  OwnerRecordQuery,
} from "../contract.ts";
import { getDataset, listDatasets, listOwners } from "../list-datasets.ts";
import { publishDataset } from "../publish-datasets.ts";
import type { RouteDeps } from "../routes.ts";
import { switchAvailability } from "../switch-availability.ts";

const params = z.object({ code: DatasetCode });

export const datasetRoutes = (deps: RouteDeps) => [
  route({
    method: "GET",
    url: "/api/exchange/datasets",
    summary: "The catalogue of datasets, searched and filtered",
    access: access.signedIn,
    query: DatasetQuery,
    response: DatasetPage,
    handler: ({ work, query }) => listDatasets(deps.configuration, work, query),
  }),
  route({
    method: "GET",
    url: "/api/exchange/dataset-owners",
    summary: "Departments that own datasets",
    access: access.signedIn,
    response: DatasetOwners,
    handler: ({ work }) => listOwners(deps.configuration, work),
  }),
  route({
    method: "GET",
    url: "/api/exchange/datasets/:code",
    summary: "One dataset with its fields",
    access: access.signedIn,
    params,
    response: Dataset,
    handler: ({ work, params }) => getDataset(deps.configuration, work, params.code),
  }),
  route({
    method: "PUT",
    url: "/api/exchange/datasets",
    summary: "Publish a dataset, or replace its description",
    access: access.staff("dataset.manage"),
    body: DatasetDefinition,
    response: Dataset,
    handler: ({ work, actor, body }) => publishDataset(deps.configuration, work, actor, body),
  }),
  route({
    method: "PUT",
    url: "/api/exchange/datasets/:code/availability",
    summary: "Take a dataset off the exchange or put it back",
    access: access.staff("dataset.manage"),
    params,
    body: AvailabilityChange,
    response: Dataset,
    handler: ({ work, actor, params, body }) => switchAvailability(deps.configuration, work, actor, params.code, body),
  }),
  route({
    method: "POST",
    url: "/api/exchange/datasets/:code/records/search",
    summary: "The owner's masked view of its records; every record shown is audited",
    access: access.staff("record.browse"),
    params,
    body: OwnerRecordQuery,
    response: OwnerRecordPage,
    transaction: false,
    handler: ({ work, actor, params, body }) => browseRecords(deps, work, actor, params.code, body),
  }),
];
