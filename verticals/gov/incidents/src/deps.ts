import type { CaseflowService } from "@zhida/caseflow";
import type { FeedbackService } from "@zhida/feedback";
import type { IdentityService } from "@zhida/identity";
import type { NotifyService } from "@zhida/notify";
import type { PlacesService } from "@zhida/places";
import type { BlobStore, Clock, Db, LiveBus, Work } from "@zhida/platform";
import type { Verifiers } from "./act/verifiers.ts";
import type { NewsDesk } from "./news/news-desk.ts";
import type { RoutingBook } from "./routing/routing-book.ts";
import type { IncidentRecord } from "./store/tables.ts";
import type { SubscriptionBook } from "./subscriptions/subscription-book.ts";
import type { TaxonomyBook } from "./taxonomy/taxonomy-book.ts";

export type IncidentsDeps = {
  db: Db;
  clock: Clock;
  live: LiveBus;
  blobs: BlobStore;
  identity: Pick<IdentityService, "organisationByCode" | "listOrganisations" | "staffOf" | "contact">;
  caseflow: CaseflowService;
  feedback: Pick<FeedbackService, "handlingsOfCase">;
  notify: Pick<NotifyService, "send" | "sendAll" | "sendMany" | "registerTemplates">;
  places: Pick<PlacesService, "locate" | "area" | "areasWithin" | "addressAt" | "distanceM" | "search">;
};

/** What the use cases work with. */
export type Incidents = IncidentsDeps & {
  taxonomy: TaxonomyBook;
  routing: RoutingBook;
  subscriptions: SubscriptionBook;
  news: NewsDesk;
  /** Incidents whose case is being opened right now: their row is written after it, not followed. */
  opening: Set<string>;
  /** The row as a unit of work has read it, or as its last step left it. */
  written: WeakMap<Work, IncidentRecord>;
  verifiers: Verifiers;
};
