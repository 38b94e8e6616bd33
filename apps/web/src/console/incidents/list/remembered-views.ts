import { z } from "zod";
import { IncidentAddress } from "./incident-address.ts";

const SavedView = z.object({ name: z.string().min(1).max(30), address: IncidentAddress });
export type SavedView = z.infer<typeof SavedView>;

const AT_MOST = 12;

/** Views are kept on this device, for each person apart. */
const keyOf = (personId: string): string => `zhida.incident-views.${personId}`;

export function rememberedViews(personId: string): SavedView[] {
  const kept = localStorage.getItem(keyOf(personId));
  if (!kept) return [];
  const read = z.array(SavedView).safeParse(JSON.parse(kept));
  return read.success ? read.data : [];
}

/** One of the same name takes the place of the old one. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].slice(-AT_MOST);
}

export function rememberViews(personId: string, views: readonly SavedView[]): void {
  localStorage.setItem(keyOf(personId), JSON.stringify(views));
}
