import { parseResidentId } from "@zhida/china-ids";
import type { Draft } from "./draft.ts";

/** Facts that follow from who applies: `applicant.kind`, `.division`, and for people `.birthDate`, `.age`, `.sex` (GB 11643). */
export function applicantFacts({ subject }: Pick<Draft, "subject">, today: string): Record<string, unknown> {
  const facts: Record<string, unknown> = { kind: subject.kind, division: subject.division, name: subject.name };
  if (subject.kind !== "person") return facts;
  const parsed = parseResidentId(subject.key);
  if (!parsed.ok) return facts;
  const { birthDate, sex } = parsed.value;
  return { ...facts, birthDate, sex, age: ageOn(birthDate, today) };
}

/** Full years completed; somebody born on 29 February completes them on 1 March in other years. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
