import type { OpenCase } from "@zhida/caseflow";
import { showValue } from "./show-value.ts";
import type { Submission } from "./submission.ts";

/** What officers must know beside the form: what was only declared, which registries were silent, where they contradict each other. */
export function caseRequest(submission: Submission): Omit<OpenCase, "process"> {
  const { item, row, assessment, actor, byStaff, channel } = submission;
  const { fields, registries, eligibility } = assessment;
  const visible = fields.filter((field) => field.visible);
  return {
    division: row.division,
    owner: "gov.services",
    kind: item.code,
    title: item.name,
    subject: { kind: row.subject_kind, id: row.subject_id, key: row.subject_key, name: row.subject_name },
    applicant: { personId: row.person_id, name: row.person_name },
    handlingOrganisation: row.department,
    channel,
    by: byStaff ? actor : undefined,
    context: {
      applicationId: row.id,
      itemVersion: row.item_version,
      verdict: eligibility.verdict,
      reasons: eligibility.reasons.map(({ id }) => id),
      missing: eligibility.missing.map(({ fact }) => fact),
      declared: visible.filter((field) => field.origin === "declared").map((field) => field.name),
      conflicts: visible.filter((field) => field.candidates).map((field) => field.name),
      unavailable: registries.filter((each) => each.status === "unavailable").map((each) => each.dataset.code),
    },
    summary: {
      applicationId: row.id,
      lines: visible
        .filter((field) => field.confirm && field.value !== null)
        .slice(0, 6)
        .map((field) => ({ label: item.form.ui.fields[field.name]?.label, value: showValue(item, field) })),
    },
  };
}
