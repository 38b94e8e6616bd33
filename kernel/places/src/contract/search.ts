import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { AreaCode } from "./area.ts";
import { Point } from "./geometry.ts";

export const FoundPlaceKind = z.enum(["area", "road", "poi", "address"]);
export type FoundPlaceKind = z.infer<typeof FoundPlaceKind>;

export const FoundPlace = z.object({
  kind: FoundPlaceKind,
  name: LocalizedText,
  /** Where it is, in words: town and community, or street and number. */
  address: LocalizedText,
  point: Point,
  /** The narrowest area that holds it. */
  area: AreaCode.nullable(),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

export const PlaceSearch = z.object({
  text: z.string().trim().min(1).max(60),
  /** Only inside this area. */
  area: AreaCode.optional(),
  limit: z.coerce.number().int().min(1).max(20).default(10),
});
export type PlaceSearch = z.infer<typeof PlaceSearch>;

/** The best first; there is no second page: say more words instead. */
export const FoundPlaces = z.object({ items: z.array(FoundPlace) });
export type FoundPlaces = z.infer<typeof FoundPlaces>;
