import type { CaseflowService } from "@zhida/caseflow";
import type { ExchangeService } from "@zhida/exchange";
import type { IdentityService } from "@zhida/identity";
import type { NotifyService } from "@zhida/notify";
import type { BlobStore, Clock, Db, LiveBus } from "@zhida/platform";
import type { Catalogue } from "./items/catalogue.ts";
import type { Bank } from "./payments/bank.ts";

export type ServicesDeps = {
  db: Db;
  clock: Clock;
  blobs: BlobStore;
  live: LiveBus;
  identity: IdentityService;
  exchange: ExchangeService;
  caseflow: CaseflowService;
  notify: NotifyService;
  /** The sandbox bank where none is given. */
  bank?: Bank;
};

/** What the use cases work with. */
export type Services = Required<ServicesDeps> & { catalogue: Catalogue };
