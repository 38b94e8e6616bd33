import { type Area, AreaPage, FoundPlaces, PlaceHere } from "@zhida/places/contract";
import { call } from "./call.ts";

const base = "/api/places";

export const listAreas = (query: { parent?: string; level?: string; polygons?: boolean; cursor?: string }) =>
  call({ path: `${base}/areas`, query, answer: AreaPage });

/** All pages of them, without their outlines. */
export async function listAllAreas(query: { parent?: string; level?: string }): Promise<Area[]> {
  const items: Area[] = [];
  let cursor: string | undefined;
  do {
    const page = await listAreas({ ...query, polygons: false, cursor });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

export const locate = (query: { lon: number; lat: number }, signal?: AbortSignal) =>
  call({ path: `${base}/locate`, query, answer: PlaceHere, signal });

export const searchPlaces = (query: { text: string; area?: string }, signal?: AbortSignal) =>
  call({ path: `${base}/search`, query, answer: FoundPlaces, signal });
