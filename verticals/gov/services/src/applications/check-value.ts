import { isBankCard, isMobile, isResidentId } from "@zhida/china-ids";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { FieldSchema, FieldValue, ServiceItem, Widget } from "../contract.ts";

const ajv = new Ajv2020({ strict: true, strictTypes: false });
ajv.addFormat("date", (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)));
ajv.addFormat("email", /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
ajv.addFormat("uri", (text) => URL.canParse(text));

const checks = new WeakMap<FieldSchema, ValidateFunction>();
const MAX_TEXT = 2_000;

/** What is wrong with a typed value, in Chinese; undefined when nothing is. Text is kept as it is, whatever it holds. */
export function checkValue(item: ServiceItem, name: string, value: FieldValue): string | undefined {
  const schema = item.form.schema.properties[name];
  if (!schema) return "表单中没有这一项";
  if (typeof value === "string" && value.length > (schema.maxLength ?? MAX_TEXT)) return "内容过长";
  const check = checks.get(schema) ?? ajv.compile(schema);
  checks.set(schema, check);
  if (!check(value)) return sentences[check.errors?.[0]?.keyword ?? ""] ?? "不符合要求";
  const widget = item.form.ui.fields[name]?.widget;
  return typeof value === "string" && widget ? checkNumber(widget, value) : undefined;
}

function checkNumber(widget: Widget, value: string): string | undefined {
  if (widget === "id-number" && !isResidentId(value)) return "公民身份号码不正确，请核对后重新填写";
  if (widget === "bank-card" && !isBankCard(value)) return "银行卡号不正确，请核对后重新填写";
  if (widget === "phone" && !isMobile(value)) return "手机号码不正确，请核对后重新填写";
  return undefined;
}

const sentences: Record<string, string> = {
  type: "类型不对",
  format: "格式不正确",
  pattern: "格式不正确",
  enum: "请从所列选项中选择",
  minimum: "数值过小",
  maximum: "数值过大",
  multipleOf: "数值精度不正确",
  minLength: "内容过短",
  maxLength: "内容过长",
  minItems: "请至少选择所需的项数",
  maxItems: "选择的项数过多",
  uniqueItems: "有重复的选择",
};
