import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Assessment } from "../assess/assess.ts";
import type { Snapshot } from "../assess/snapshot.ts";
import type { ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import type { ApplicationRow } from "../store/applications.ts";
import { assessRow } from "./describe-application.ts";
import { readRegistries } from "./read-registries.ts";
import { isFresh } from "./refresh-application.ts";

/** The assessment on facts that are not old. Refuses `facts_changed` when the person confirmed values that no longer hold. */
export async function freshAssessment(
  services: Services,
  work: Work,
  { actor, item, row }: { actor: Actor; item: ServiceItem; row: ApplicationRow },
): Promise<{ assessment: Assessment; snapshot?: Snapshot }> {
  const shown = assessRow(item, row, work.now);
  if (isFresh(row, work.now)) return { assessment: shown };
  const snapshot = await readRegistries(services, work, {
    item,
    subject: { kind: row.subject_kind, key: row.subject_key },
    actor,
    caseRef: row.case_brief?.number ?? row.id,
  });
  const assessment = assessRow(item, { ...row, snapshot }, work.now);
  const changed = assessment.fields.filter((field, i) => field.visible && !same(field.value, shown.fields[i]?.value));
  if (changed.length > 0) {
    throw refuse("facts_changed", { fields: changed.map(({ name }) => ({ path: name, message: name })) });
  }
  return { assessment, snapshot };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
