import { type Db, tables } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Selectable } from "kysely";
import type { AreaLevel, FeatureLayer, FoundPlaceKind, Geometry, Polygon } from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

export type AreaTable = {
  code: string;
  level: AreaLevel;
  name: Json<LocalizedText>;
  parent: string | null;
  lon: number;
  lat: number;
  polygon: Json<Polygon>;
};

export type FeatureTable = {
  county: string;
  id: string;
  layer: FeatureLayer;
  kind: string;
  name: ColumnType<LocalizedText | null, string | null, string | null>;
  address: string | null;
  geometry: Json<Geometry>;
  min_zoom: number;
};

export type CountyMapTable = {
  county: string;
  version: number;
  west: number;
  south: number;
  east: number;
  north: number;
};

export type NameTable = {
  county: string;
  id: string;
  kind: Exclude<FoundPlaceKind, "area">;
  name: Json<LocalizedText>;
  address: string;
  lon: number;
  lat: number;
  area: string | null;
  rank: number;
  tokens: string[];
};

type Places = {
  "places.area": AreaTable;
  "places.atlas": { one: boolean; version: number };
  "places.county_map": CountyMapTable;
  "places.feature": FeatureTable;
  "places.name": NameTable;
};

export type AreaRow = Selectable<AreaTable>;
export type FeatureRow = Selectable<FeatureTable>;
export type CountyMapRow = Selectable<CountyMapTable>;
export type NameRow = Selectable<NameTable>;

export const places = (db: Db) => tables<Places>(db);
