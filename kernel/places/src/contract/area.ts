import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { Bbox, Point, Polygon } from "./geometry.ts";

/** From the widest to the narrowest: five levels of administration and the grid 网格. */
export const AreaLevel = z.enum(["province", "city", "county", "town", "community", "grid"]);
export type AreaLevel = z.infer<typeof AreaLevel>;

/** GB/T 2260 and its extensions by level: 2, 4, 6, 9 or 12 digits; a grid has the code of its community and three digits. */
export const AreaCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$/);
export type AreaCode = z.infer<typeof AreaCode>;

export const GridCode = z.string().regex(/^\d{15}$/);
export type GridCode = z.infer<typeof GridCode>;

export const Area = z.object({
  code: AreaCode,
  level: AreaLevel,
  name: LocalizedText,
  /** Code of the area that it is part of; null for a province. */
  parent: AreaCode.nullable(),
  centre: Point,
  bbox: Bbox,
  /** Left out where only the list is asked for. */
  polygon: Polygon.optional(),
});
export type Area = z.infer<typeof Area>;

/** An area as it is drawn; level, parent and bbox follow from it. Without `centre`, a point well inside is taken. */
export const AreaDraft = z.object({
  code: AreaCode,
  name: LocalizedText,
  polygon: Polygon,
  centre: Point.optional(),
});
export type AreaDraft = z.infer<typeof AreaDraft>;

export const SaveAreas = z.object({ areas: z.array(AreaDraft).min(1).max(2_000) });
export type SaveAreas = z.infer<typeof SaveAreas>;

export const AreaQuery = z.object({
  /** Areas directly in this one, or with `level` all of that level inside it. */
  parent: AreaCode.optional(),
  level: AreaLevel.optional(),
  polygons: z.stringbool().default(true),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});
export type AreaQuery = z.infer<typeof AreaQuery>;

export const AreaPage = z.object({ items: z.array(Area), next: z.string().nullable() });
export type AreaPage = z.infer<typeof AreaPage>;

/** Where a point lies. The parts that nobody has drawn are null. */
export const LocatedPlace = z.object({
  /** The narrowest area that holds it: its grid where there is one. */
  code: AreaCode,
  /** County. */
  division: z.string().length(6),
  town: z.string().nullable(),
  community: z.string().nullable(),
  grid: z.string().nullable(),
  /** From the county down, `云溪县云溪镇城东社区第三网格`. */
  name: LocalizedText,
  names: z.object({
    county: LocalizedText,
    town: LocalizedText.nullable(),
    community: LocalizedText.nullable(),
    grid: LocalizedText.nullable(),
  }),
});
export type LocatedPlace = z.infer<typeof LocatedPlace>;

export const PlaceHere = z.object({
  place: LocatedPlace,
  /** How people here would say where it is: `云溪镇城东社区东风路18号附近`. */
  address: LocalizedText,
});
export type PlaceHere = z.infer<typeof PlaceHere>;
