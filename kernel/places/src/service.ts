import type { Work } from "@zhida/platform";
import type {
  Area,
  AreaDraft,
  AreaLevel,
  FoundPlace,
  LocatedPlace,
  MapFeature,
  PlaceSearch,
  Point,
} from "./contract.ts";

/** What other modules may ask of places. Everything without a unit of work is answered from memory, in microseconds. */
export interface PlacesService {
  /** Undefined outside of every county that is drawn. On a border the smaller code has it. */
  locate(point: Point): LocatedPlace | undefined;
  area(code: string): Area | undefined;
  /** All of that level inside the area (itself included where it is of that level), by code. */
  areasWithin(code: string, level: AreaLevel): Area[];
  /** The nearest house number, named place or road within 150 m in the words of its people; the area's name where there is none. */
  addressAt(point: Point): { zh: string; en: string } | undefined;
  /** Areas, named places, roads and doors by their words, the best first; one statement. */
  search(work: Work, asked: PlaceSearch): Promise<FoundPlace[]>;
  /** Metres over the ground. */
  distanceM(a: Point, b: Point): number;

  /**
   * Draws areas or draws them anew. Refuses rings that cross themselves, siblings that overlap and parts that reach out of their
   * whole; the sentence names them. Asking in the same transaction still gives the old map; `refresh` waits for the new one.
   */
  saveAreas(work: Work, drafts: readonly AreaDraft[]): Promise<void>;
  /** Puts the features of a county's map in place of those it had. */
  saveFeatures(work: Work, county: string, features: readonly MapFeature[]): Promise<void>;
  /** Until this process knows what was saved last. Other processes follow within a second. */
  refresh(): Promise<void>;
}
