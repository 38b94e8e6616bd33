import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import {
  type CheckList,
  PolicyContent,
  type PolicyDetail,
  type PolicyHead,
  type PolicyState,
  type PolicyVersion,
  type PolicyVersionHead,
} from "../contract.ts";
import type { VersionSummaryRow } from "../store/policies.ts";
import type { PolicyTable, PolicyVersionRow } from "../store/policy-tables.ts";
import { rightsOn } from "./access.ts";
import type { WorkshopDeps } from "./deps.ts";

export const isInForce = (row: VersionSummaryRow, day: string): boolean =>
  row.effective_from !== null && row.effective_from <= day && (row.effective_to === null || day < row.effective_to);

export function stateOf({ state, effective_to }: VersionSummaryRow, day: string): PolicyState {
  return state === "published" && effective_to !== null && effective_to <= day ? "ended" : state;
}

export const toVersionHead = (row: VersionSummaryRow, day: string): PolicyVersionHead => ({
  code: row.code,
  version: row.version,
  state: stateOf(row, day),
  name: row.content.name,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  author: row.author,
  approver: row.approver,
  updatedAt: row.updated_at.toISOString(),
});

/** `versions` of this policy, newest first. */
export async function toPolicyHead(
  { identity }: Pick<WorkshopDeps, "identity">,
  work: Work,
  policy: PolicyTable,
  versions: readonly VersionSummaryRow[],
): Promise<PolicyHead> {
  const day = dateInChina(work.now);
  const inForce = versions.find((row) => isInForce(row, day));
  const upcoming = versions.find(
    (row) => row.effective_from !== null && row.effective_from > day && row.effective_to !== row.effective_from,
  );
  const open = versions.find(({ state }) => state !== "published");
  const shown = (inForce ?? upcoming ?? versions[0])?.content;
  const organisation = await identity.organisationByCode(work, policy.department);
  const head = (row: VersionSummaryRow | undefined) => (row ? toVersionHead(row, day) : null);
  return {
    code: policy.code,
    name: shown?.name ?? { zh: policy.code, en: policy.code },
    summary: shown?.summary ?? { zh: "", en: "" },
    audience: policy.audience,
    division: policy.division,
    department: {
      code: policy.department,
      name: organisation?.name ?? { zh: policy.department, en: policy.department },
    },
    inForce: head(inForce),
    upcoming: head(upcoming),
    open: head(open),
  };
}

export async function toPolicyDetail(
  deps: Pick<WorkshopDeps, "identity">,
  work: Work,
  actor: Actor,
  policy: PolicyTable,
  versions: readonly VersionSummaryRow[],
): Promise<PolicyDetail> {
  const day = dateInChina(work.now);
  const head = await toPolicyHead(deps, work, policy, versions);
  const open = versions.find(({ state }) => state !== "published");
  return {
    ...head,
    versions: versions.map((row) => toVersionHead(row, day)),
    rights: rightsOn(actor, policy, open, head.inForce !== null || head.upcoming !== null),
  };
}

export function toPolicyVersion(
  work: Work,
  actor: Actor,
  policy: Pick<PolicyTable, "division" | "department">,
  row: PolicyVersionRow,
  check: CheckList,
): PolicyVersion {
  const day = dateInChina(work.now);
  return {
    ...toVersionHead(row, day),
    revision: row.revision,
    content: PolicyContent.parse(row.content),
    check,
    returned: row.returned,
    rights: rightsOn(actor, policy, row, isInForce(row, day)),
  };
}
