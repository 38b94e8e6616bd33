import type { LocalizedText, Page, Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import type { DataUse, DataUseQuery } from "./contract.ts";
import { describeUse } from "./describe-use.ts";
import { namesOf } from "./names.ts";
import { listSubjectUses } from "./store/audit.ts";

type Deps = { configuration: ConfigurationCache; consumerNames: ReadonlyMap<string, LocalizedText> };

/** 谁用了我的数据: every use of the subject's data, the newest first. */
export async function listDataUses(
  { configuration, consumerNames }: Deps,
  work: Work,
  viewer: { subjectKey: string; personId: string },
  query: DataUseQuery,
): Promise<Page<DataUse>> {
  const current = await configuration.current(work);
  const names = namesOf(current, consumerNames);
  const rows = await listSubjectUses(work.db, { ...query, subjectKey: viewer.subjectKey });
  return {
    next: rows.next,
    items: rows.items.map((row) => ({
      ...describeUse(row, current, names),
      actor: row.actor_id
        ? {
            name: row.actor_name ?? "",
            organisation: row.actor_organisation,
            self: row.actor_id === viewer.personId,
          }
        : null,
    })),
  };
}
