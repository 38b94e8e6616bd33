import { ServiceItem } from "@zhida/gov-services/contract";
import { blankItem } from "../item-templates.ts";

/** A content as saved, which may still be half an item, brought into the full shape that the editor works on. */
export function toItemContent(code: string, raw: Record<string, unknown>): ServiceItem {
  const parsed = ServiceItem.safeParse(raw);
  if (parsed.success) return parsed.data;
  const given = raw as Partial<ServiceItem>;
  const blank = blankItem(code, given.department ?? "");
  const { form, rule } = given;
  return {
    ...blank,
    ...given,
    materials: (given.materials ?? []).map((material) => ({ ...material, required: material.required ?? true })),
    results: (given.results ?? blank.results).map((result) => ({ ...result, shows: result.shows ?? [] })),
    form: {
      schema: { ...blank.form.schema, ...form?.schema },
      ui: { ...blank.form.ui, ...form?.ui },
      fields: Object.fromEntries(Object.entries(form?.fields ?? {}).map(([name, field]) => [name, wholeRule(field)])),
      records: form?.records ?? {},
    },
    rule: { ...blank.rule, ...rule },
  };
}

type FieldRule = ServiceItem["form"]["fields"][string];

const wholeRule = (rule: Partial<FieldRule>): FieldRule => ({ locked: true, confirm: false, masked: false, ...rule });
