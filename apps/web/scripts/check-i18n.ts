/**
 * Every sentence that people read stands in the language files, in both languages, and every one there is used.
 * Run: `node apps/web/scripts/check-i18n.ts`; exits with 1 and names each fault.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { flattenTexts } from "./i18n/flatten-texts.ts";
import { type Finding, readSource } from "./i18n/read-source.ts";

const src = join(import.meta.dirname, "../src");
const languages = ["zh-CN", "en"] as const;
/** Which files of texts a part of the source may use; the first is its own. */
const areas: Record<string, readonly string[]> = {
  portal: ["portal", "ui"],
  "portal/benefits": ["entitlements", "ui"],
  "portal/enterprise": ["entitlements", "ui"],
  "portal/entitlements": ["entitlements", "ui"],
  "portal/grid": ["grid", "ui"],
  "portal/home": ["portal", "entitlements", "ui"],
  "portal/incidents": ["reporting", "portal", "ui"],
  "portal/map": ["reporting", "portal", "ui"],
  "portal/outbox": ["reporting", "portal", "ui"],
  "portal/report": ["reporting", "portal", "ui"],
  "portal/tax": ["entitlements", "ui"],
  console: ["console", "ui"],
  "console/benefits": ["benefits", "console", "ui"],
  "console/grid": ["command", "console", "ui"],
  "console/incidents": ["command", "console", "ui"],
  "console/monitoring": ["monitoring", "console", "ui"],
  "console/policies": ["policies", "console", "ui"],
  "console/screen-figures": ["figures", "console", "ui"],
  "console/supervision": ["supervision", "console", "ui"],
  ui: ["ui"],
  screen: ["screen", "map", "ui"],
  "ui/map": ["map"],
  session: ["ui"],
  i18n: ["portal", "console", "screen"],
};
const names = [...new Set(Object.values(areas).flat())];

const texts = new Map(
  languages.map((language) => [
    language,
    new Map(names.map((name) => [name, flattenTexts(readJson(join(src, "i18n", language, `${name}.json`)))])),
  ]),
);

const faults = [...checkLanguages(), ...checkSources()];
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? "i18n: every text is keyed, in both languages, and used" : `i18n: ${faults.length} faults`,
);
process.exit(faults.length === 0 ? 0 : 1);

function* checkLanguages(): Generator<string> {
  for (const [name, chinese] of texts.get("zh-CN")!) {
    const english = texts.get("en")!.get(name)!;
    const baseOf = (key: string) => key.replace(/_(one|other)$/, "");
    const inChinese = new Set([...chinese.keys()].map(baseOf));
    const inEnglish = new Set([...english.keys()].map(baseOf));
    for (const key of inChinese) if (!inEnglish.has(key)) yield `${name}: "${key}" has no English`;
    for (const key of inEnglish) if (!inChinese.has(key)) yield `${name}: "${key}" has no Chinese`;
    for (const [key, text] of english)
      if (/\p{Script=Han}/u.test(text) && !/language/i.test(key))
        yield `${name}: English "${key}" holds Chinese: ${text}`;
    for (const [key, text] of [...chinese, ...english]) {
      if (text.trim() === "") yield `${name}: "${key}" is empty`;
    }
    for (const [key, text] of chinese) {
      const other = english.get(key) ?? english.get(`${key}_other`);
      if (other !== undefined && gapsOf(text) !== gapsOf(other))
        yield `${name}: "${key}" has other placeholders in English`;
    }
  }
}

function* checkSources(): Generator<string> {
  const used = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
  const prefixes: [string, string][] = [];
  for (const [area, own] of Object.entries(areas)) {
    const allowed = own.map((name) => [name, keysOf(name)] as const);
    for (const file of sourcesIn(join(src, area))) {
      if (areaOf(relative(src, file)) !== area) continue;
      for (const found of readSource(readFileSync(file, "utf8"), file)) {
        const place = `${relative(src, file)}:${found.line}`;
        if (found.kind === "literal") yield `${place}: text outside the language files: ${found.text}`;
        else if (found.kind === "prefix") yield* markPrefix(found, place, allowed, prefixes);
        else yield* markKey(found, place, allowed, used);
      }
    }
  }
  for (const [name, keys] of used) {
    for (const key of keysOf(name)) {
      const reached = keys.has(key) || prefixes.some(([of, prefix]) => of === name && key.startsWith(prefix));
      if (!reached) yield `${name}: "${key}" is used nowhere`;
    }
  }
}

/** The narrowest area a source stands in. */
function areaOf(path: string): string | undefined {
  const fitting = Object.keys(areas).filter((area) => path.startsWith(`${area}/`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

type Allowed = readonly (readonly [string, ReadonlySet<string>])[];

function* markKey(
  { text, kind }: Finding,
  place: string,
  allowed: Allowed,
  used: Map<string, Set<string>>,
): Generator<string> {
  const homes = allowed.filter(([, keys]) => keys.has(text));
  for (const [name] of homes) used.get(name)!.add(text);
  if (homes.length === 0 && kind === "key") yield `${place}: no text for "${text}"`;
}

function* markPrefix(
  { text }: Finding,
  place: string,
  allowed: Allowed,
  prefixes: [string, string][],
): Generator<string> {
  const home = allowed.find(([, keys]) => [...keys].some((key) => key.startsWith(text)));
  if (home) prefixes.push([home[0], text]);
  else yield `${place}: no text begins with "${text}"`;
}

function keysOf(name: string): ReadonlySet<string> {
  return new Set([...texts.get("zh-CN")!.get(name)!.keys()].map((key) => key.replace(/_(one|other)$/, "")));
}

function* sourcesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      yield join(entry.parentPath, entry.name);
  }
}

function gapsOf(text: string): string {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort().join();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
