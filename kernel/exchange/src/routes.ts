import type { BlobStore, Job, LocalizedText, Route } from "@zhida/platform";
import type { ReadDeps } from "./read-registries.ts";
import { agreementRoutes } from "./routes/agreements.ts";
import { auditRoutes } from "./routes/audit.ts";
import { consumerRoutes } from "./routes/consumers.ts";
import { correctionRoutes } from "./routes/corrections.ts";
import { datasetRoutes } from "./routes/datasets.ts";
import { importRoutes } from "./routes/imports.ts";
import { personRoutes } from "./routes/person.ts";
import { readRoutes } from "./routes/reads.ts";

export type RouteDeps = ReadDeps & { blobs: BlobStore; runner: Job; consumerNames: ReadonlyMap<string, LocalizedText> };

export const exchangeRoutes = (deps: RouteDeps): Route[] => [
  ...datasetRoutes(deps),
  ...agreementRoutes(deps),
  ...consumerRoutes(),
  ...readRoutes(deps),
  ...personRoutes(deps),
  ...correctionRoutes(deps),
  ...importRoutes(deps),
  ...auditRoutes(deps),
];
