import { z } from "zod";

/** WGS-84, degrees. Six decimals (0.1 m) are kept. */
export const Point = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-85).max(85) });
export type Point = z.infer<typeof Point>;

/** `[lon, lat]`, as in GeoJSON. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)]);
export type Position = z.infer<typeof Position>;

/** Closed: the last position is the first again. */
export const Ring = z.array(Position).min(4).max(20_000);
export type Ring = z.infer<typeof Ring>;

/** The outer ring, then its holes. */
export const Polygon = z.array(Ring).min(1).max(100);
export type Polygon = z.infer<typeof Polygon>;

export const Line = z.array(Position).min(2).max(20_000);
export type Line = z.infer<typeof Line>;

/** West, south, east, north. */
export const Bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Bbox = z.infer<typeof Bbox>;
