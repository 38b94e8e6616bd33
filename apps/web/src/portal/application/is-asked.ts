import type { FieldState } from "@zhida/gov-services/contract";

/** Whether a field is the person's to fill in, to change or to decide; the others stand as the registries say. */
export const isAsked = (field: FieldState): boolean =>
  field.visible && (field.editable || field.status === "conflict" || (field.candidates?.length ?? 0) > 1);
