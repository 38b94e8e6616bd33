import { readFileSync } from "node:fs";
import { type VisitForm, VisitForms } from "../contract.ts";

/** The forms as they are shipped, every version that a visit may have been recorded with. */
export const visitForms: readonly VisitForm[] = VisitForms.parse(
  JSON.parse(readFileSync(new URL("../../forms/visit-forms.json", import.meta.url), "utf8")),
).items;

/** The newest version of each. */
export const currentForms: readonly VisitForm[] = visitForms.filter(
  (form) => !visitForms.some((other) => other.code === form.code && other.version > form.version),
);
