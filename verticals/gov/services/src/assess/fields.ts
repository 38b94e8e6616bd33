import type { FieldCandidate, FieldState, FieldValue, Provenance, ServiceItem } from "../contract.ts";
import type { Draft } from "./draft.ts";
import { expression, type Facts, toFacts } from "./feel.ts";
import type { Usable } from "./records.ts";

export type AssessedFields = {
  fields: FieldState[];
  /** Registries' facts plus the fields a rule may rely on. */
  proven: Facts;
  /** The same plus whatever the person typed. */
  claimed: Facts;
};

/** Fills each field of the form, in order: from a registry, from a computation, from the person. */
export function assessFields(
  item: ServiceItem,
  draft: Draft,
  usable: ReadonlyMap<string, Usable>,
  facts: Facts,
): AssessedFields {
  const proven = { ...facts };
  const claimed = { ...facts };
  const order = item.form.ui.sections.flatMap((section) => section.fields);
  const fields = order.map((name) => {
    const visible = isVisible(item, name, claimed);
    const field = { ...filled(item, draft, usable, name, claimed), visible };
    if (!visible) return { ...field, required: false };
    if (field.value !== null) {
      claimed[name] = toFacts(field.value);
      if (isProof(item, field, proven)) proven[name] = toFacts(field.value);
    }
    return field;
  });
  return { fields, proven, claimed };
}

function isVisible(item: ServiceItem, name: string, claimed: Facts): boolean {
  const when = item.form.ui.fields[name]?.when;
  return when === undefined || expression(when).decide(claimed).verdict === true;
}

/** A computation proves as much as what it was computed from; typing over a registry's value proves nothing. */
function isProof(item: ServiceItem, field: FieldState, proven: Facts): boolean {
  const rule = item.form.fields[field.name];
  if (field.origin === "registry") return field.candidates === undefined;
  if (field.origin === "computed")
    return rule?.compute !== undefined && expression(rule.compute).evaluate(proven) !== undefined;
  return rule?.source === undefined && rule?.compute === undefined;
}

function filled(
  item: ServiceItem,
  draft: Draft,
  usable: ReadonlyMap<string, Usable>,
  name: string,
  claimed: Facts,
): FieldState {
  const rule = item.form.fields[name];
  const answer = draft.answers[name] ?? null;
  const base = {
    name,
    visible: true,
    required: item.form.schema.required.includes(name),
    confirm: rule?.confirm ?? false,
  };
  if (rule?.source) {
    const sources = [rule.source, ...(rule.alsoIn ?? [])];
    const candidates = sources.flatMap((source) => candidateOf(usable, source) ?? []);
    const differing = new Set(candidates.map((candidate) => comparable(candidate.value))).size > 1;
    if (differing) {
      const resolved = candidates.find((candidate) => candidate.provenance.dataset.code === draft.resolutions[name]);
      if (!resolved) return { ...base, value: null, origin: "none", status: "conflict", editable: false, candidates };
      return { ...base, ...fromRegistry(resolved), editable: false, candidates };
    }
    const [first] = candidates;
    if (first) {
      if (!rule.locked && answer !== null && answer !== first.value) {
        return { ...base, value: answer, origin: "declared", status: "filled", editable: true };
      }
      return { ...base, ...fromRegistry(first), editable: !rule.locked };
    }
    const status = usable.get(rule.source.dataset)?.answer.status === "unavailable" ? "unavailable" : "absent";
    return { ...base, value: answer, origin: answer === null ? "none" : "declared", status, editable: true };
  }
  if (rule?.compute) {
    const computed = expression(rule.compute).evaluate(claimed) as FieldValue | undefined;
    if (computed !== undefined && (rule.locked || answer === null)) {
      return { ...base, value: computed, origin: "computed", status: "filled", editable: !rule.locked };
    }
    // A locked amount that cannot be worked out yet is left to the department, not asked of the person.
    if (rule.locked) return { ...base, required: false, value: null, origin: "none", status: "empty", editable: false };
  }
  const status = answer === null ? "empty" : "filled";
  return { ...base, value: answer, origin: answer === null ? "none" : "declared", status, editable: true };
}

const fromRegistry = ({ value, provenance }: FieldCandidate) => ({
  value,
  origin: "registry" as const,
  status: "filled" as const,
  provenance,
});

function candidateOf(
  usable: ReadonlyMap<string, Usable>,
  source: { dataset: string; field: string },
): FieldCandidate | undefined {
  const registry = usable.get(source.dataset);
  const value = registry?.picked?.data[source.field];
  if (!registry?.picked || value === undefined || value === null) return undefined;
  const provenance: Provenance = {
    dataset: registry.answer.dataset,
    owner: registry.answer.owner,
    field: source.field,
    recordId: registry.picked.id,
    receivedAt: registry.picked.receivedAt,
  };
  return { value: value as FieldValue, provenance };
}

/** Spaces and the width of characters are no contradiction. */
const comparable = (value: FieldValue): string =>
  typeof value === "string" ? value.normalize("NFKC").replace(/\s+/g, "") : JSON.stringify(value);
