import type { CaseflowService } from "@zhida/caseflow";
import type { IdentityService } from "@zhida/identity";
import type { NotifyService } from "@zhida/notify";

/** What the use cases need besides the unit of work. */
export type Deps = {
  identity: Pick<IdentityService, "organisationByCode" | "staffOf" | "listOrganisations">;
  caseflow: CaseflowService;
  notify: Pick<NotifyService, "send" | "sendAll">;
};
