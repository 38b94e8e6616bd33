import { isBankCard, isMobile, isResidentId } from "@zhida/china-ids";
import type { LocalizedText } from "@zhida/platform/contract";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { FieldSchema, FieldValue, ServiceItem, Widget } from "../contract.ts";

const ajv = new Ajv2020({ strict: true, strictTypes: false });
ajv.addFormat("date", (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)));
ajv.addFormat("email", /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
ajv.addFormat("uri", (text) => URL.canParse(text));

const checks = new WeakMap<FieldSchema, ValidateFunction>();
const MAX_TEXT = 2_000;

/** What is wrong with a typed value; undefined when nothing is. Text is kept as it is, whatever it holds. */
export function checkValue(item: ServiceItem, name: string, value: FieldValue): LocalizedText | undefined {
  const schema = item.form.schema.properties[name];
  if (!schema) return sentence("表单中没有这一项", "There is no such field");
  if (typeof value === "string" && value.length > (schema.maxLength ?? MAX_TEXT)) return sentences.maxLength;
  const check = checks.get(schema) ?? ajv.compile(schema);
  checks.set(schema, check);
  if (!check(value)) return sentences[check.errors?.[0]?.keyword ?? ""] ?? sentence("不符合要求", "Does not fit");
  const widget = item.form.ui.fields[name]?.widget;
  return typeof value === "string" && widget ? checkNumber(widget, value) : undefined;
}

function checkNumber(widget: Widget, value: string): LocalizedText | undefined {
  if (widget === "id-number" && !isResidentId(value)) {
    return sentence("公民身份号码不正确，请核对后重新填写", "This is not a valid ID number; please check it");
  }
  if (widget === "bank-card" && !isBankCard(value)) {
    return sentence("银行卡号不正确，请核对后重新填写", "This is not a valid card number; please check it");
  }
  if (widget === "phone" && !isMobile(value)) {
    return sentence("手机号码不正确，请核对后重新填写", "This is not a valid mobile number; please check it");
  }
  return undefined;
}

const sentence = (zh: string, en: string): LocalizedText => ({ zh, en });

const sentences: Record<string, LocalizedText> = {
  type: sentence("类型不对", "Wrong type"),
  format: sentence("格式不正确", "Wrong format"),
  pattern: sentence("格式不正确", "Wrong format"),
  enum: sentence("请从所列选项中选择", "Choose one of the options"),
  minimum: sentence("数值过小", "Too small"),
  maximum: sentence("数值过大", "Too large"),
  multipleOf: sentence("数值精度不正确", "Too precise"),
  minLength: sentence("内容过短", "Too short"),
  maxLength: sentence("内容过长", "Too long"),
  minItems: sentence("请至少选择所需的项数", "Choose more"),
  maxItems: sentence("选择的项数过多", "Choose fewer"),
  uniqueItems: sentence("有重复的选择", "Something is chosen twice"),
};
