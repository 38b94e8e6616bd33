import { dateInChina, type Work } from "@zhida/platform";
import type { AuditDraft, Auditor } from "./auditor.ts";
import type { Configuration, ConfigurationCache } from "./configuration.ts";
import type { DatasetAnswer, RegistryRecord } from "./contract.ts";
import { pickFields } from "./pick-fields.ts";
import { type PlannedRead, planRead } from "./plan-read.ts";
import type { PullRecords } from "./pull-records.ts";
import type { ReadAnswers, ReadRequest } from "./service.ts";
import { readSnapshot, type Snapshot } from "./store/records.ts";

export type ReadDeps = { configuration: ConfigurationCache; auditor: Auditor; pull: PullRecords };
type Planner = typeof planRead;
type Ask = Extract<PlannedRead, { verdict: "ask" }>;

/** One statement for the data, one appended audit row for each dataset, and only then the answers. */
export const readRegistries = (
  deps: ReadDeps,
  work: Work,
  request: ReadRequest,
  plan: Planner = planRead,
): Promise<ReadAnswers> => deps.auditor.during(() => readAndAudit(deps, work, request, plan));

async function readAndAudit(deps: ReadDeps, work: Work, request: ReadRequest, planner: Planner): Promise<ReadAnswers> {
  const { plan, snapshot } = await planAndRead(deps, work, request, planner);
  const byDataset = Map.groupBy(snapshot.records, (record) => record.dataset);
  const answered = await Promise.all(
    plan.map(async (planned) => {
      const consent = consentOf(planned, snapshot);
      const answer = await answerFor(deps, request, planned, consent, byDataset.get(planned.code) ?? []);
      return { code: planned.code, answer, audit: draft(work, request, planned, answer, consent) };
    }),
  );
  await deps.auditor.append(answered.map((each) => each.audit));
  return new Map(answered.map((each) => [each.code, each.answer]));
}

/** Plans by the configuration held in memory; the statement that reads also tells whether that one still counts. */
async function planAndRead({ configuration }: ReadDeps, work: Work, request: ReadRequest, planner: Planner) {
  const today = dateInChina(work.now);
  let held: Configuration = await configuration.held(work);
  for (;;) {
    const plan = planner(held, request, today);
    const asked = plan.filter((planned) => planned.verdict === "ask");
    const snapshot = await readSnapshot(work.db, {
      subjectKey: request.subject.key,
      datasets: asked.filter(({ dataset }) => dataset.connector.kind !== "http_pull").map(({ code }) => code),
      needConsent: asked.filter(({ consent }) => consent === "look_up").map(({ code }) => code),
      consumer: request.consumer,
      purpose: request.purpose,
      today,
    });
    if (snapshot.version === held.version) {
      configuration.confirm(work, held);
      return { plan, snapshot };
    }
    held = await configuration.reload(work);
  }
}

type Consent = "not_needed" | "request" | "standing" | "absent";

function consentOf(planned: PlannedRead, snapshot: Snapshot): Consent {
  if (planned.verdict !== "ask" || planned.consent === "not_needed") return "not_needed";
  if (planned.consent === "given") return "request";
  return snapshot.consented.includes(planned.code) ? "standing" : "absent";
}

async function answerFor(
  deps: ReadDeps,
  request: ReadRequest,
  planned: PlannedRead,
  consent: Consent,
  rows: Snapshot["records"],
): Promise<DatasetAnswer> {
  if (planned.verdict === "no_agreement") return { status: "no_agreement", fields: planned.uncovered };
  const { dataset } = planned;
  const named = { dataset: { code: dataset.code, name: dataset.name }, owner: dataset.owner };
  if (planned.verdict === "offline") return { status: "unavailable", ...named };
  if (consent === "absent") return { status: "consent_needed", ...named };
  const records =
    dataset.connector.kind === "http_pull" ? await deps.pull(planned, request) : rows.map((row) => shown(row, planned));
  if (!records) return { status: "unavailable", ...named };
  return records.length > 0 ? { status: "found", records, ...named } : { status: "none", ...named };
}

const shown = (row: Snapshot["records"][number], { fields }: Ask): RegistryRecord => ({
  id: row.id,
  data: pickFields(row.data, fields),
  validFrom: row.valid_from,
  validTo: row.valid_to,
  receivedAt: row.received_at.toISOString(),
});

function draft(
  work: Work,
  request: ReadRequest,
  planned: PlannedRead,
  answer: DatasetAnswer,
  consent: Consent,
): AuditDraft {
  const basis = planned.verdict === "no_agreement" ? undefined : planned.basis;
  return {
    at: work.now,
    subject: request.subject,
    consumer: request.consumer,
    purpose: request.purpose,
    agreement: basis?.agreement ?? null,
    legalBasis: basis?.legalBasis ?? null,
    dataset: planned.code,
    fields: planned.fields,
    actor: request.actor ?? null,
    caseRef: request.caseRef ?? null,
    outcome: answer.status,
    consent: consent === "request" || consent === "standing" ? consent : null,
    requestId: work.requestId,
  };
}
