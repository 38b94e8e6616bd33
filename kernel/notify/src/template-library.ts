import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { NoticeTemplate } from "./contract.ts";
import { unknownPlaceholders } from "./render.ts";

/** The wordings known to this process: shipped, registered by other modules, published in the console. */
export type TemplateLibrary = {
  add(template: NoticeTemplate): void;
  /** The newest version. */
  newest(code: string): NoticeTemplate | undefined;
  version(code: string, version: number): NoticeTemplate | undefined;
  all(): NoticeTemplate[];
};

export function createTemplateLibrary(): TemplateLibrary {
  const versions = new Map<string, NoticeTemplate>();
  const newest = new Map<string, NoticeTemplate>();
  return {
    add(template) {
      const [unknown] = unknownPlaceholders(template);
      if (unknown) throw new Error(`Template ${template.code}: ${unknown} is not one of its parameters.`);
      versions.set(`${template.code}@${template.version}`, template);
      if ((newest.get(template.code)?.version ?? 0) <= template.version) newest.set(template.code, template);
    },
    newest: (code) => newest.get(code),
    version: (code, version) => versions.get(`${code}@${version}`),
    all: () => [...versions.values()],
  };
}

/** The wordings that come with the module: `templates/*.json`, one file per kind. */
export function shippedTemplates(folder = new URL("../templates/", import.meta.url)): NoticeTemplate[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.flatMap((name) =>
    z.array(NoticeTemplate).parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))),
  );
}
