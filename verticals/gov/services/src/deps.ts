import type { CaseflowService } from "@zhida/caseflow";
import type { ExchangeService } from "@zhida/exchange";
import type { IdentityService } from "@zhida/identity";
import type { NotifyService } from "@zhida/notify";
import type { PaymentsService } from "@zhida/payments";
import type { BlobStore, Clock, Db, LiveBus } from "@zhida/platform";
import type { Catalogue } from "./items/catalogue.ts";

export type ServicesDeps = {
  db: Db;
  clock: Clock;
  blobs: BlobStore;
  live: LiveBus;
  identity: IdentityService;
  exchange: ExchangeService;
  caseflow: CaseflowService;
  notify: NotifyService;
  payments: PaymentsService;
};

/** What the use cases work with. */
export type Services = ServicesDeps & { catalogue: Catalogue };
