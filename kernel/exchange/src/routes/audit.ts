import { access, route } from "@zhida/identity";
import { AuditPage, AuditQuery, AuditVerdict } from "../contract.ts";
import type { RouteDeps } from "../routes.ts";
import { searchAudit } from "../search-audit.ts";
import { verifyAudit } from "../verify-audit.ts";

export const auditRoutes = (deps: RouteDeps) => [
  route({
    method: "POST",
    url: "/api/exchange/audit/search",
    summary: "The audit of all reads; subjects are masked unless searched for",
    access: access.staff("audit.search"),
    body: AuditQuery,
    response: AuditPage,
    transaction: false,
    handler: ({ work, body }) => searchAudit(deps, work, body),
  }),
  route({
    method: "POST",
    url: "/api/exchange/audit/verification",
    summary: "Recompute every hash of the audit and report what was tampered with",
    access: access.staff("audit.search"),
    response: AuditVerdict,
    transaction: false,
    rateLimit: { max: 6, seconds: 60 },
    handler: ({ work }) => verifyAudit(work.db),
  }),
];
