import type { IsoDate, Work } from "@zhida/platform";
import { type FactValue, PolicyContent } from "../contract.ts";
import type { EnginePolicy, PolicySource } from "../engine/policy-source.ts";
import { parametersOn } from "../store/parameters.ts";
import { findPolicy, findVersion, listInForce } from "../store/policies.ts";
import type { PolicyVersionRow } from "../store/policy-tables.ts";
import type { DayParameter } from "./model/vocabulary.ts";

/** Where the engine finds its policies: the versions of the workshop, with the parameters of the day. */
export const policySource: PolicySource = {
  async inForce(work, day) {
    const rows = await listInForce(work.db, day);
    const parameters = new Map<string, DayParameter[]>();
    for (const division of new Set(rows.map((row) => row.division))) {
      parameters.set(division, await dayParameters(work, division, day));
    }
    return rows.map((row) => toEnginePolicy(row, row.division, parameters.get(row.division) ?? []));
  },
  async find(work, { policy: code, version }, day) {
    const policy = await findPolicy(work.db, code);
    const row = policy && (await findVersion(work.db, code, version));
    return row && toEnginePolicy(row, policy.division, await dayParameters(work, policy.division, day));
  },
};

export async function dayParameters(work: Work, division: string, day: IsoDate): Promise<DayParameter[]> {
  const rows = await parametersOn(work.db, division, day);
  return rows.map(({ name, type, label, unit, value, hasValue }) => {
    return { name, type, label, unit, value: hasValue ? value : undefined };
  });
}

export function toEnginePolicy(
  row: Pick<PolicyVersionRow, "code" | "version" | "content" | "effective_from" | "effective_to">,
  division: string,
  parameters: readonly DayParameter[],
): EnginePolicy {
  const content = PolicyContent.parse(row.content);
  const known = parameters.flatMap(({ name, value }): [string, FactValue][] =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    policy: row.code,
    version: row.version,
    kind: content.audience,
    division,
    title: content.name,
    dmn: content.dmn,
    parameters: Object.fromEntries(known),
    dayParameters: parameters,
    reasons: content.reasons,
    legalSources: content.legalSources,
    effectiveFrom: row.effective_from ?? "",
    effectiveTo: row.effective_to,
  };
}
