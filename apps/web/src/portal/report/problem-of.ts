import type { Category } from "@zhida/gov-incidents/contract";
import { openFields } from "./category/category-fields.tsx";
import type { ReportDraft } from "./report-draft.ts";

/** What still lacks in the step at hand: the key of a sentence. */
export function problemOf(draft: ReportDraft, category: Category | undefined): string | undefined {
  const nothingSaid = draft.photos.length === 0 && !draft.voice && draft.description.trim() === "";
  if (draft.step === 1) return nothingSaid ? "missing.what" : undefined;
  if (!category) return "missing.category";
  if (openFields(category, draft.fields).length > 0) return "missing.fields";
  if (draft.step === 2) return undefined;
  if (!draft.place) return "missing.place";
  if (!draft.settled) return undefined;
  if (category.onTheSpot?.photoBefore && draft.photos.length === 0) return "missing.photoBefore";
  if (category.onTheSpot?.photoAfter && draft.settled.photos.length === 0) return "missing.photoAfter";
  return draft.settled.note.trim() === "" ? "missing.settledNote" : undefined;
}
