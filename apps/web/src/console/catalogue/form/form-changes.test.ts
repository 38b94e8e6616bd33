import { ServiceItem } from "@zhida/gov-services/contract";
import { expect, test } from "vitest";
import { blankItem } from "../item-templates.ts";
import { becomeKind, FIELD_KINDS, kindOf } from "./field-kinds.ts";
import { addDatasetFields, addField, removeField, renameField } from "./form-changes.ts";

const item = () => blankItem("hrss.skill-subsidy", "990122-HRSS");
const dataset = {
  code: "hpf.account",
  fields: {
    balanceFen: {
      title: { zh: "账户余额（分）", en: "Balance (fen)" },
      sensitivity: "sensitive" as const,
      schema: { type: "integer", minimum: 0 },
      required: true,
    },
    status: {
      title: { zh: "账户状态", en: "Status" },
      sensitivity: "personal" as const,
      schema: { type: "string", enum: ["normal"], $comment: "not for forms" },
      required: true,
      labels: { normal: { zh: "正常", en: "Normal" } },
    },
  },
} as unknown as Parameters<typeof addDatasetFields>[2];

test.each(FIELD_KINDS)("a field made %s is recognised as that", (kind) => {
  const made = item();
  const name = addField(made, 0, kind);
  expect(kindOf(made.form.schema.properties[name]!, made.form.ui.fields[name])).toBe(kind);
});

test("a field taken from a registry keeps its shape, its choices and its source, and money is shown as money", () => {
  const made = item();
  addDatasetFields(made, 0, dataset, ["balanceFen", "status"]);
  expect(made.form.ui.fields.balanceFen).toEqual({ label: { zh: "账户余额", en: "Balance" }, widget: "money" });
  expect(made.form.schema.properties.status).toEqual({ type: "string", enum: ["normal"] });
  expect(made.form.ui.fields.status?.options).toEqual([{ value: "normal", label: { zh: "正常", en: "Normal" } }]);
  expect(made.form.fields.status?.source).toEqual({ dataset: "hpf.account", field: "status", pick: "latest" });
  expect(ServiceItem.shape.form.safeParse(made.form).success).toBe(true);
});

test("a renamed field is renamed everywhere, a removed one leaves nothing behind", () => {
  const made = item();
  const name = addField(made, 0, "text");
  made.form.schema.required.push(name);
  made.results[0]!.shows.push(name);
  renameField(made, name, "trade");
  expect(JSON.stringify(made)).not.toContain(name);
  expect(made.results[0]!.shows).toEqual(["trade"]);
  removeField(made, "trade");
  expect(JSON.stringify(made)).not.toContain("trade");
});

test("a choice that becomes a text has no options left", () => {
  const made = item();
  const name = addField(made, 0, "radio");
  becomeKind(made.form, name, "text");
  expect(made.form.ui.fields[name]?.options).toBeUndefined();
  expect(made.form.schema.properties[name]?.enum).toBeUndefined();
});
