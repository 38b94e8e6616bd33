import { Refusal, type Work } from "@zhida/platform";
import type { Services } from "../deps.ts";
import type { Submission } from "./submission.ts";

/** Asked for already, gone meanwhile, or not sayable in the other registry's terms: no reason to refuse the application. */
const LEFT_OUT = new Set(["exchange.correction_open", "exchange.record_not_found", "exchange.wrong_value"]);

/** Where the person chose between registries that contradict each other, the owners of the other values are asked to correct them. */
export async function requestCorrections({ exchange }: Services, work: Work, submission: Submission): Promise<void> {
  const { row, assessment, actor } = submission;
  for (const field of assessment.fields) {
    if (!field.candidates || field.value === null) continue;
    const right = field.provenance?.dataset;
    for (const { value, provenance } of field.candidates) {
      if (value === field.value || typeof field.value === "object") continue;
      const asked = exchange.requestCorrection(work, {
        dataset: provenance.dataset.code,
        recordId: provenance.recordId,
        field: provenance.field,
        claimedValue: field.value,
        reason: `办理“${submission.item.name.zh}”时发现与“${right?.name.zh}”不一致，申请人确认以后者为准。`,
        caseRef: row.id,
        subject: { kind: row.subject_kind, key: row.subject_key },
        requestedBy: { personId: actor.personId, name: actor.name },
      });
      await asked.catch((error: unknown) => {
        if (!(error instanceof Refusal && LEFT_OUT.has(error.code))) throw error;
      });
    }
  }
}
