import { AreaPage, FoundPlaces, PlaceHere } from "@zhida/places/contract";
import { call } from "./call.ts";

const base = "/api/places";

export const listAreas = (query: { parent?: string; level?: string; polygons?: boolean }) =>
  call({ path: `${base}/areas`, query, answer: AreaPage });

export const locate = (query: { lon: number; lat: number }, signal?: AbortSignal) =>
  call({ path: `${base}/locate`, query, answer: PlaceHere, signal });

export const searchPlaces = (query: { text: string; area?: string }, signal?: AbortSignal) =>
  call({ path: `${base}/search`, query, answer: FoundPlaces, signal });
