import type { LocalizedText } from "@zhida/platform/contract";
import type { Assessment } from "../assess/assess.ts";
import type { ServiceItem, SubmitApplication } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { inLanguage, type Language } from "./language.ts";

/** Refuses what is incomplete, and what the rule denies unless the person insists; both name every point. */
export function checkReady(
  item: ServiceItem,
  { fields, open, eligibility }: Assessment,
  { insist }: Pick<SubmitApplication, "insist">,
  language: Language,
): void {
  const asked = eligibility.missing.flatMap(({ field }) => {
    const state = fields.find((each) => each.name === field);
    return state?.visible && state.editable && state.value === null ? state.name : [];
  });
  const label = (text: LocalizedText | undefined, name: string) => (text ? inLanguage(text, language) : name);
  const missing = [
    ...[...new Set([...open.fields, ...asked])].map((name) => ({
      path: name,
      message: label(item.form.ui.fields[name]?.label, name),
    })),
    ...open.materials.map((code) => ({
      path: `materials.${code}`,
      message: label(item.materials.find((material) => material.code === code)?.name, code),
    })),
  ];
  if (missing.length > 0) throw refuse("incomplete", { fields: missing });
  if (eligibility.verdict !== "no" || insist) return;
  const reasons = eligibility.reasons.map(({ id, say }) => ({ path: id, message: inLanguage(say, language) }));
  throw refuse("not_eligible", {
    params: { reasons: reasons.map(({ message }) => message).join("") },
    fields: reasons,
  });
}
