import type { Language } from "@zhida/platform/contract";
import type { NoticeParam, NoticeParams, NoticeTemplate } from "./contract.ts";
import { formatValue } from "./format-value.ts";

const PLACEHOLDER = /\{(\w+)(?:\|(yuan|date|time))?\}/g;
const ANY_BRACES = /\{[^{}]*\}/g;

/** Fills the placeholders of one wording. A parameter that is missing leaves its placeholder standing. */
export function render(wording: { zh: string; en: string }, params: NoticeParams, language: Language): string {
  const text = language === "en" ? wording.en : wording.zh;
  return text.replace(PLACEHOLDER, (whole, name: string, format?: string) => {
    const value: NoticeParam | undefined = params[name];
    return value === undefined ? whole : formatValue(value, format, language);
  });
}

export const renderBoth = (wording: { zh: string; en: string }, params: NoticeParams) => ({
  zh: render(wording, params, "zh-CN"),
  en: render(wording, params, "en"),
});

/** Whatever stands in braces and is not one of the template's own parameters. */
export function unknownPlaceholders(template: Pick<NoticeTemplate, "title" | "body" | "sms" | "params">): string[] {
  const texts = [template.title, template.body, template.sms].flatMap((text) => (text ? [text.zh, text.en] : []));
  const found = texts.flatMap((text) => text.match(ANY_BRACES) ?? []);
  return found.filter((placeholder) => {
    const name = placeholder.match(new RegExp(`^${PLACEHOLDER.source}$`))?.[1];
    return name === undefined || !template.params.includes(name);
  });
}
