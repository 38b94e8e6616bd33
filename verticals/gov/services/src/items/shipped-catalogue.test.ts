import { expect, test } from "vitest";
import { shippedItems } from "./shipped-items.ts";

const items = await shippedItems();

/** Those whose rule and sums are counted here: each names its article. */
const flagships = [
  "hpf.withdraw-purchase",
  "hpf.withdraw-rent",
  "hrss.work-injury-finding",
  "hrss.unemployment-benefit",
  "tax.vat-small-exemption",
  "psb.vehicle-inspection-mark",
];

const incomplete = (is: (item: (typeof items)[number]) => boolean) =>
  items.filter((item) => !is(item)).map(({ code }) => code);

test("at least 120 items of at least 20 departments are shipped", () => {
  expect(items.length).toBeGreaterThanOrEqual(120);
  expect(new Set(items.map(({ department }) => department)).size).toBeGreaterThanOrEqual(20);
});

test("every item names the law it rests on, and nearly all the article or the number of the document", () => {
  const isCited = ({ law, article }: (typeof items)[number]["legalBasis"][number]) =>
    /第[零一二三四五六七八九十百千\d]+条|[〔[]\d{4}[〕\]]|\d{4}年第|令第/.test(law.zh + article.zh);
  expect(incomplete(({ legalBasis }) => legalBasis.every(({ law, article }) => law.zh && article.zh))).toEqual([]);
  expect(incomplete(({ legalBasis }) => legalBasis.some(isCited)).length).toBeLessThan(items.length / 8);
  expect(incomplete(({ code, legalBasis }) => !flagships.includes(code) || legalBasis.some(isCited))).toEqual([]);
});

test("every item says when it is granted, what is needed, what comes of it and in what time", () => {
  expect(incomplete(({ conditions, rule }) => conditions.length + rule.conditions.length > 0)).toEqual([]);
  expect(incomplete(({ materials }) => materials.length > 0)).toEqual([]);
  expect(incomplete(({ results }) => results.length > 0)).toEqual([]);
  expect(incomplete(({ timeLimit, rule }) => timeLimit.legal > 0 || rule.mode === "automatic")).toEqual([]);
  expect(incomplete(({ faq }) => faq.length > 0)).toEqual([]);
});

test("every item can be found: by an occasion of life or a theme, and by more words than its name", () => {
  expect(incomplete(({ lifeEvents, themes }) => lifeEvents.length + themes.length > 0)).toEqual([]);
  expect(incomplete(({ keywords }) => keywords.length > 0)).toEqual([]);
});

test("residents and enterprises both find items at every kind of channel", () => {
  for (const audience of ["person", "legal_entity"] as const)
    expect(items.filter((item) => item.audience.includes(audience)).length).toBeGreaterThanOrEqual(40);
  for (const channel of ["portal", "counter", "desk", "kiosk"] as const)
    expect(items.filter(({ channels }) => channels.includes(channel)).length).toBeGreaterThanOrEqual(40);
});

test("who is charged knows what for", () => {
  expect(incomplete(({ fee }) => !fee.charged || Boolean(fee.note))).toEqual([]);
});
