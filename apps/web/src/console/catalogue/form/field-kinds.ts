import type { FieldSchema, FieldUi, Form } from "@zhida/gov-services/contract";

type Kind = { schema: FieldSchema; widget?: FieldUi["widget"] };

/** What a field may be, in an editor's words: the JSON Schema and the control behind each. */
export const fieldKinds = {
  text: { schema: { type: "string", minLength: 1, maxLength: 200 } },
  textarea: { schema: { type: "string", minLength: 1, maxLength: 2000 }, widget: "textarea" },
  address: { schema: { type: "string", minLength: 1, maxLength: 200 }, widget: "address" },
  phone: { schema: { type: "string", pattern: "^1[3-9]\\d{9}$" }, widget: "phone" },
  "id-number": { schema: { type: "string", pattern: "^\\d{17}[\\dX]$" }, widget: "id-number" },
  "bank-card": { schema: { type: "string", pattern: "^\\d{13,19}$" }, widget: "bank-card" },
  date: { schema: { type: "string", format: "date" }, widget: "date" },
  money: { schema: { type: "integer", minimum: 0 }, widget: "money" },
  integer: { schema: { type: "integer", minimum: 0 } },
  number: { schema: { type: "number", minimum: 0 } },
  boolean: { schema: { type: "boolean" } },
  choice: { schema: { type: "string" }, widget: "select" },
  radio: { schema: { type: "string" }, widget: "radio" },
  checkboxes: { schema: { type: "array", items: { type: "string" }, uniqueItems: true }, widget: "checkboxes" },
} as const satisfies Record<string, Kind>;

export type FieldKind = keyof typeof fieldKinds;
export const FIELD_KINDS = Object.keys(fieldKinds) as FieldKind[];

export const hasOptions = (kind: FieldKind): boolean => kind === "choice" || kind === "radio" || kind === "checkboxes";

/** The kind that a field is, whoever wrote it. */
export function kindOf(schema: FieldSchema, ui: FieldUi | undefined): FieldKind {
  if (schema.type === "boolean") return "boolean";
  if (schema.type === "array") return "checkboxes";
  if (schema.enum) return ui?.widget === "radio" ? "radio" : "choice";
  if (schema.format === "date") return "date";
  if (schema.type === "number") return "number";
  if (schema.type === "integer") return ui?.widget === "money" ? "money" : "integer";
  const widget = ui?.widget;
  if (widget === "select") return "choice";
  const plain = ["textarea", "address", "phone", "id-number", "bank-card", "radio"] as const;
  return plain.find((each) => each === widget) ?? "text";
}

/** Makes a field of the form that kind; the wording of choices stays where there still are choices. */
export function becomeKind(form: Form, name: string, kind: FieldKind): void {
  const { schema, widget }: Kind = fieldKinds[kind];
  form.schema.properties[name] = structuredClone(schema);
  const ui = form.ui.fields[name];
  if (!ui) return;
  ui.widget = widget;
  if (!hasOptions(kind)) ui.options = undefined;
  else takeOptions(form, name, ui.options ?? [{ value: "option1", label: { zh: "选项一", en: "Option 1" } }]);
}

/** Choices stand twice: as codes in the schema and with their wording in the hints. */
export function takeOptions(form: Form, name: string, options: NonNullable<FieldUi["options"]>): void {
  const schema = form.schema.properties[name];
  const ui = form.ui.fields[name];
  if (!schema || !ui) return;
  ui.options = options;
  const codes = options.map((option) => String(option.value));
  if (schema.type === "array") schema.items = { type: "string", enum: codes.length > 0 ? codes : undefined };
  else schema.enum = codes.length > 0 ? options.map((option) => option.value) : undefined;
}
