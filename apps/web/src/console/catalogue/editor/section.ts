import type { ServiceItem } from "@zhida/gov-services/contract";
import type { Edit } from "./use-item-editor.ts";

export type SectionProps = { item: ServiceItem; edit: Edit };

/** Parts of the editor, and which places of an item each of them shows. */
export const sectionPaths = {
  basics: [
    "name",
    "summary",
    "type",
    "audience",
    "department",
    "level",
    "lifeEvents",
    "themes",
    "keywords",
    "recommend",
  ],
  law: ["legalBasis", "conditions"],
  materials: ["materials"],
  terms: ["timeLimit", "fee", "channels", "results"],
  form: ["form"],
  rule: ["rule"],
  process: ["process", "instantProcess", "payment"],
  faq: ["faq"],
} as const;

export type EditorSection = keyof typeof sectionPaths;

export const sectionOf = (path: string): EditorSection => {
  const top = path.split("/")[1] ?? "";
  const found = Object.entries(sectionPaths).find(([, parts]) => (parts as readonly string[]).includes(top));
  return (found?.[0] ?? "basics") as EditorSection;
};
