import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { atRest } from "./at-rest.ts";
import { seriousAxeFindings } from "./browser.ts";

/** Opens a page and answers what is wrong with it: failed scripts, untranslated keys, clipped width, axe findings. */
export async function faultsOf(page: Page, path: string, errors: string[], { withAxe = true } = {}): Promise<string[]> {
  errors.length = 0;
  const rest = watchOf(page);
  await page.goto(path);
  const heading = page.getByRole("heading").first();
  const cameUp = await heading.waitFor().then(
    () => true,
    () => false,
  );
  if (!cameUp) return [`${path}: no heading came up`, ...errors, `unanswered: ${rest.unanswered()}`];
  await rest.wait();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...errors.map((error) => `script: ${error}`),
    ...(await faultsOfText(page)),
    ...(overflow > 1 ? [`wider than the screen by ${overflow} px`] : []),
    ...(withAxe ? await seriousAxeFindings(page) : []).map(({ id, nodes }) => `axe ${id}: ${nodes.join(" | ")}`),
  ].map((fault) => `${path}: ${fault}`);
}

async function faultsOfText(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not on the page
  const text = await page.locator("body").innerText();
  const codes = (await page.locator(".mono, code").allInnerTexts()).join(" ");
  const keys = (text.match(/\b[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+)+\b/g) ?? []).filter(
    (each) => PARTS.has(each.split(".")[0] ?? "") && !codes.includes(each),
  );
  const isEnglish = (await page.locator("html").getAttribute("lang")) === "en";
  const chinese = isEnglish ? text.split("\n").filter((line) => CHINESE.has(line.trim())) : [];
  return [
    ...keys.map((key) => `untranslated: ${key}`),
    ...chinese.map((line) => `in Chinese: ${line}`),
    ...(/\bundefined\b|\bNaN\b|\[object/.test(text) ? ["shows undefined, NaN or an object"] : []),
  ];
}

const watched = new WeakMap<Page, ReturnType<typeof atRest>>();

function watchOf(page: Page): ReturnType<typeof atRest> {
  const watch = watched.get(page) ?? atRest(page);
  watched.set(page, watch);
  return watch;
}

type Texts = { [key: string]: string | Texts };

const texts = (language: string): Texts[] => {
  const folder = join(import.meta.dirname, "../../../apps/web/src/i18n", language);
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
};

/** The first parts of text keys: one that stands on a page was not translated. */
const PARTS = new Set(texts("zh-CN").flatMap(Object.keys));

const leaves = (part: string | Texts): string[] =>
  typeof part === "string" ? [part] : Object.values(part).flatMap(leaves);

/** Whole sentences and words of the app's own in Chinese: none of them stands on an English page. */
const CHINESE = new Set(
  texts("zh-CN")
    .flatMap(leaves)
    .filter((each) => /\p{Script=Han}{2}/u.test(each)),
);
