import { createHash } from "node:crypto";
import { dateInChina, emit, type IsoDate, type Work } from "@zhida/platform";
import { PolicyContent, type PolicyRef } from "../contract.ts";
import type { EngineService } from "../engine/service.ts";
import { policyPublished } from "../events.ts";
import type { FactsService } from "../facts/service.ts";
import { insertParameter, insertParameterValue, listParameterValues } from "../store/parameters.ts";
import { addHistory, endVersionsFrom, insertPublished, listVersions, putPolicy } from "../store/policies.ts";
import { checkVersion } from "./check-version.ts";
import { toPolicyRow } from "./edit-draft.ts";
import type { RulePack } from "./rule-pack.ts";

type Deps = { facts: Pick<FactsService, "facts" | "definitions">; engine: Pick<EngineService, "policiesChanged"> };
export type ShippedBy = { author: string; approver: string };
export type PublishedPack = PolicyRef & { effectiveFrom: IsoDate };

/**
 * Publishes what a vertical ships: once, and again as a new version from today when its content changed. A policy that officers have
 * taken over since stays as they have it. Throws when a pack has errors or its own examples fail. Answers what was published.
 */
export async function publishPacks(
  deps: Deps,
  work: Work,
  packs: readonly RulePack[],
  by: ShippedBy,
): Promise<PublishedPack[]> {
  await publishParameters(work, packs, by);
  const versions = Map.groupBy(
    await listVersions(
      work.db,
      packs.map(({ code }) => code),
    ),
    ({ code }) => code,
  );
  const published: PublishedPack[] = [];
  for (const pack of packs) {
    const [newest] = versions.get(pack.code) ?? [];
    const content = PolicyContent.parse(pack.content);
    const hash = createHash("sha256")
      .update(JSON.stringify([content, pack.effectiveTo ?? null]))
      .digest("hex");
    if (newest && (newest.pack_hash === null || newest.pack_hash === hash)) continue;
    await requireSound(deps, work, pack.code, content);
    published.push(await publishOne(work, pack, { content, hash, version: (newest?.version ?? 0) + 1, ...by }));
  }
  if (published.length > 0) await deps.engine.policiesChanged(work);
  return published;
}

async function publishOne(
  work: Work,
  {
    code,
    effectiveFrom,
    effectiveTo = null,
  }: Omit<RulePack, "effectiveTo"> & { effectiveTo?: string | null | undefined },
  { content, hash, version, author, approver }: ShippedBy & { content: PolicyContent; hash: string; version: number },
): Promise<PublishedPack> {
  const from = version === 1 ? effectiveFrom : dateInChina(work.now);
  if (version > 1) await endVersionsFrom(work.db, code, from);
  const policy = toPolicyRow(code, content);
  await putPolicy(work.db, policy);
  await insertPublished(work.db, {
    code,
    version,
    state: "published",
    content: JSON.stringify(content),
    effective_from: from,
    effective_to: effectiveTo !== null && effectiveTo < from ? from : effectiveTo,
    author,
    editors: [],
    approver,
    approver_id: null,
    returned: null,
    updated_at: work.now,
    published_at: work.now,
    pack_hash: hash,
  });
  await addHistory(work, { code, version, event: "published", by_name: approver, by_id: null, effective_from: from });
  await emit(work, policyPublished, {
    subject: code,
    division: policy.division,
    data: {
      policy: code,
      version,
      name: content.name,
      effectiveFrom: from,
      effectiveTo,
      author,
      authorId: null,
      approver,
    },
  });
  return { policy: code, version, effectiveFrom: from };
}

async function requireSound(deps: Deps, work: Work, code: string, content: PolicyContent): Promise<void> {
  const { items } = await checkVersion(deps, work, content, { thorough: true });
  const [error] = items.filter(({ severity }) => severity === "error");
  if (error)
    throw new Error(
      `${code}: ${error.element ?? ""} row ${error.row ?? "-"} column ${error.column ?? "-"}: ${error.sentence.en}`,
    );
}

/** The same name with another value from the same day is a contradiction between packs. */
async function publishParameters(work: Work, packs: readonly RulePack[], { author }: ShippedBy): Promise<void> {
  const known = await listParameterValues(work.db, [
    ...new Set(packs.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
  ]);
  const values = new Map(
    known.map(({ name, division, valid_from, value }) => [`${name}/${division}/${valid_from}`, JSON.stringify(value)]),
  );
  for (const { code, content, parameters } of packs) {
    const { division } = toPolicyRow(code, PolicyContent.parse(content));
    for (const { name, label, type, unit, value, validFrom, document } of parameters) {
      const key = `${name}/${division}/${validFrom}`;
      const before = values.get(key);
      if (before !== undefined && before !== JSON.stringify(value)) {
        throw new Error(`${code}: ${name} is ${JSON.stringify(value)} from ${validFrom}, elsewhere ${before}`);
      }
      if (before !== undefined) continue;
      values.set(key, JSON.stringify(value));
      await insertParameter(work.db, {
        name,
        division,
        type,
        label: JSON.stringify(label),
        unit: unit && JSON.stringify(unit),
      });
      await insertParameterValue(work.db, {
        name,
        division,
        valid_from: validFrom,
        value: JSON.stringify(value),
        document: JSON.stringify(document),
        added_by: author,
        added_at: work.now,
      });
    }
  }
}
