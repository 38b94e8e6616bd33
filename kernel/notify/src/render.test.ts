import { expect, test } from "vitest";
import { formatValue } from "./format-value.ts";
import { render, unknownPlaceholders } from "./render.ts";
import { shippedTemplates } from "./template-library.ts";

test.each([
  [123_450, "yuan", "zh-CN", "￥1,234.50"],
  ["2026-03-02", "date", "zh-CN", "2026年3月2日"],
  ["2026-03-02", "date", "en", "2 March 2026"],
  ["2026-03-02T01:30:00.000Z", "time", "zh-CN", "2026年3月2日 09:30"],
  ["2026-03-01T23:30:00.000Z", "date", "zh-CN", "2026年3月2日"],
  ["2026-03-02T16:00:00.000Z", "date", "zh-CN", "2026年3月2日"],
  ["2026-03-02T16:00:00.000Z", "time", "en", "2 March 2026 24:00"],
  ["", "date", "zh-CN", ""],
  [{ zh: "住房公积金提取", en: "Provident fund withdrawal" }, undefined, "en", "Provident fund withdrawal"],
] as const)("%j as %s in %s reads %s", (value, format, language, text) => {
  expect(formatValue(value, format, language)).toBe(text);
});

test("markup in a parameter stays text and is not filled again", () => {
  const params = { item: "<b>{number}</b>", number: "1" };
  expect(render({ zh: "{item}，{number}", en: "" }, params, "zh-CN")).toBe("<b>{number}</b>，1");
});

test("a placeholder that nobody declared is found", () => {
  const wording = { title: { zh: "{item}", en: "{itme}" }, body: { zh: "{item|euro}", en: "" }, params: ["item"] };
  expect(unknownPlaceholders(wording)).toEqual(["{itme}", "{item|euro}"]);
});

const templates = shippedTemplates();

test("template codes are unique", () => {
  expect(new Set(templates.map((each) => each.code)).size).toBe(templates.length);
});

test.each(templates.map((each) => [each.code, each] as const))(
  "%s says the same in both languages",
  (_code, template) => {
    expect(unknownPlaceholders(template)).toEqual([]);
    const used = (language: "zh" | "en") =>
      new Set(placeholders(`${template.title[language]}${template.body[language]}`));
    expect(used("en")).toEqual(used("zh"));
    expect([...used("zh")].sort()).toEqual([...template.params].sort());
    expect(placeholders(template.sms?.en ?? "").sort()).toEqual(placeholders(template.sms?.zh ?? "").sort());
  },
);

test.each(templates.map((each) => [each.code, each] as const))(
  "%s is written in Chinese for the Chinese reader",
  (_code, template) => {
    const chinese = `${template.title.zh}${template.body.zh}${template.sms?.zh ?? ""}`.replace(/\{[^}]*\}/g, "");
    expect(chinese).not.toMatch(/[a-zA-Z]|[,;!?()"]/);
    expect(`${template.title.en}${template.body.en}${template.sms?.en ?? ""}`).not.toMatch(/[\u4e00-\u9fff，。；：]/);
  },
);

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] as string);
