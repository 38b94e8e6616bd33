import { dateInChina, type LiveBus, type Work } from "@zhida/platform";
import type { ProcessDefinition, ProcessDraft, ProcessSummary } from "./contract.ts";
import { drawProcess } from "./draw-process.ts";
import { definitionsChanged } from "./process-register.ts";
import { refuse } from "./refusals.ts";
import type { ProcessDefinitions } from "./service.ts";
import { findDefinition, listDefinitions, publishDraft, upsertDraft } from "./store/definitions.ts";
import type { DefinitionRecord } from "./store/tables.ts";
import { validateProcess } from "./validate-process.ts";

export function processDefinitions(live: LiveBus): ProcessDefinitions {
  const get = async (work: Work, { code, version }: { code: string; version?: number }) => {
    const record = version ? await findDefinition(work.db, code, version) : await currentDefinition(work, code);
    if (!record) throw refuse("process_not_found");
    return toDefinition(record);
  };
  return {
    get,
    list: async (work) => (await listDefinitions(work.db)).map(toSummary),
    saveDraft: async (work, draft) => {
      const validFrom = draft.validFrom ?? dateInChina(work.now);
      const saved = await upsertDraft(work.db, draft, validFrom, work.now);
      if (!saved) throw refuse("process_published");
      return toDefinition(saved);
    },
    publish: async (work, request) => {
      const draft = await get(work, request);
      if (draft.state === "published") throw refuse("process_published");
      const findings = validateProcess(draft.machine);
      if (findings.length > 0) throw refuse("process_faulty", { params: { count: findings.length } });
      const published = await publishDraft(work.db, request, work.now);
      if (!published) throw refuse("process_published");
      live.publish(work, definitionsChanged, request.code);
      return toDefinition(published);
    },
    validate: (draft: ProcessDraft) => validateProcess(draft.machine),
    draw: async (work, request) => drawProcess((await get(work, request)).machine),
  };
}

async function currentDefinition(work: Work, code: string): Promise<DefinitionRecord | undefined> {
  const today = dateInChina(work.now);
  const versions = (await listDefinitions(work.db)).filter((each) => each.code === code);
  return versions.findLast((each) => each.state === "published" && each.valid_from <= today);
}

const toSummary = (record: DefinitionRecord): ProcessSummary => ({
  code: record.code,
  version: record.version,
  name: record.name,
  description: record.description,
  state: record.state,
  validFrom: record.valid_from,
  updatedAt: record.updated_at.toISOString(),
});

const toDefinition = (record: DefinitionRecord): ProcessDefinition => ({
  ...toSummary(record),
  machine: record.machine,
});
