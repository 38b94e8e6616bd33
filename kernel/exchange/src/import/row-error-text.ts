import type { LocalizedText } from "@zhida/platform";
import type { Dataset, RowError, RowErrorCode } from "../contract.ts";
import type { StoredRowError } from "../store/tables.ts";

type Language = "zh-CN" | "en";

const sentences: Record<RowErrorCode, LocalizedText> = {
  missing: { zh: "必填项为空", en: "is required and empty" },
  wrong_type: { zh: "应填写{detail}", en: "must be {detail}" },
  not_in_list: { zh: "不在可选范围内，可填：{list}", en: "is not one of: {list}" },
  out_of_range: { zh: "超出允许的长度或范围", en: "is outside the allowed length or range" },
  bad_format: { zh: "格式不正确", en: "has the wrong format" },
  bad_subject_key: { zh: "证件号码的位数或字符不正确", en: "is not a number of that kind" },
  subject_key_check_digit: {
    zh: "证件号码校验位不正确，请核对",
    en: "fails its check digit; please compare it with the card",
  },
  duplicate: { zh: "与文件中前面的一行重复", en: "Repeats an earlier row of the file" },
  malformed_row: { zh: "列数多于表头（{detail} 列）", en: "Has more cells than the heading ({detail})" },
};

const types: Record<string, LocalizedText> = {
  integer: { zh: "整数", en: "a whole number" },
  number: { zh: "数字", en: "a number" },
  boolean: { zh: "是或否", en: "yes or no" },
  string: { zh: "文字", en: "text" },
};

/** One fault of a row as a sentence that names the column and never repeats the value. */
export function rowErrorText(error: StoredRowError, dataset: Dataset, language: Language): string {
  const say = (text: LocalizedText) => (language === "en" ? text.en : text.zh);
  const field = error.field === null ? undefined : dataset.fields[error.field];
  const codes = Array.isArray(field?.schema.enum) ? field.schema.enum.map(String) : [];
  const list = codes.map((code) => (field?.labels?.[code] ? say(field.labels[code]) : code));
  const detail = types[error.detail ?? ""];
  const sentence = say(sentences[error.code])
    .replace("{list}", list.slice(0, 20).join(language === "en" ? ", " : "、"))
    .replace("{detail}", detail ? say(detail) : (error.detail ?? ""));
  if (error.column === null) return sentence;
  return language === "en" ? `“${error.column}” ${sentence}` : `“${error.column}”${sentence}`;
}

export const toRowError = (row: number, error: StoredRowError, dataset: Dataset, language: Language): RowError => ({
  row,
  column: error.column,
  field: error.field,
  code: error.code,
  message: rowErrorText(error, dataset, language),
});
