import type { Payment } from "@zhida/payments/contract";
import { dateInChina, type Work } from "@zhida/platform";
import { type Assessment, assess } from "../assess/assess.ts";
import type { Application, FieldState, RecordChoice, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { describePayment } from "../payments/describe-payment.ts";
import type { ApplicationRow } from "../store/applications.ts";
import { draftOf } from "./draft-of.ts";
import { itemOf } from "./item-of.ts";

/** What was shown on the day of submission stays so afterwards. */
export const assessRow = (item: ServiceItem, row: ApplicationRow, now: Date): Assessment =>
  assess(item, draftOf(row), dateInChina(row.submitted_at && row.state !== "supplement" ? row.submitted_at : now));

export async function describeApplication(
  services: Services,
  work: Work,
  row: ApplicationRow,
  known: { item?: ServiceItem; assessment?: Assessment; payment?: Payment } = {},
): Promise<Application> {
  const item = known.item ?? (await itemOf(services, row));
  const assessment = known.assessment ?? assessRow(item, row, work.now);
  const { fields, choices, materials, registries, eligibility, open, oneClick } = assessment;
  return {
    id: row.id,
    division: row.division,
    itemCode: row.item_code,
    itemVersion: row.item_version,
    itemName: item.name,
    department: await departmentOf(services, work, row.department),
    state: row.state,
    version: row.version,
    subject: { kind: row.subject_kind, name: row.subject_name },
    openedAt: row.opened_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    fields: fields.map((field) => maskField(item, field)),
    choices: choices.map((choice) => maskChoice(item, choice)),
    materials,
    registries,
    eligibility,
    oneClick: oneClick && row.state === "draft",
    open,
    case: row.case_brief,
    payment: known.payment ? describePayment(item, known.payment) : null,
    documents: row.documents,
    note: row.note,
    touches: row.touches,
  };
}

export async function departmentOf({ identity }: Pick<Services, "identity">, work: Work, code: string) {
  const organisation = await identity.organisationByCode(work, code);
  return { code, name: organisation?.name ?? { zh: code, en: code } };
}

/** A registry's account number and the like is shown by its last four characters. */
function maskField(item: ServiceItem, field: FieldState): FieldState {
  if (!item.form.fields[field.name]?.masked) return field;
  return {
    ...field,
    value: field.origin === "declared" ? field.value : mask(field.value),
    ...(field.candidates && {
      candidates: field.candidates.map((candidate) => ({ ...candidate, value: mask(candidate.value) })),
    }),
  };
}

function maskChoice(item: ServiceItem, choice: RecordChoice): RecordChoice {
  const masked = new Set(
    Object.values(item.form.fields).flatMap(({ masked, source }) =>
      masked && source?.dataset === choice.dataset.code ? source.field : [],
    ),
  );
  if (masked.size === 0) return choice;
  const hide = (values: RecordChoice["options"][number]["values"]) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, masked.has(name) ? mask(value) : value]));
  return { ...choice, options: choice.options.map((option) => ({ ...option, values: hide(option.values) })) };
}

const mask = <T>(value: T): T | string =>
  typeof value === "string" && value.length > 4 ? `**** ${value.slice(-4)}` : value;
