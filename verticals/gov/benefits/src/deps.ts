import type { IdentityService } from "@zhida/identity";
import type { MatchingService } from "@zhida/matching";
import type { NotifyService } from "@zhida/notify";
import type { PaymentsService } from "@zhida/payments";
import type { Clock, Db } from "@zhida/platform";

export type BenefitsDeps = {
  db: Db;
  clock: Clock;
  identity: Pick<
    IdentityService,
    "findPeopleByIdNumbers" | "findLegalEntitiesByCreditCodes" | "organisationByCode" | "staffOf"
  >;
  matching: MatchingService;
  notify: Pick<NotifyService, "sendMany" | "sendAll" | "registerTemplates">;
  payments: PaymentsService;
};

/** As payments, agreements and notices name this module. */
export const OWNER = "gov.benefits";
