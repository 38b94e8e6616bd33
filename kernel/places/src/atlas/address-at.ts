import type { LocalizedText } from "@zhida/platform/contract";
import type { LocatedPlace, Point } from "../contract.ts";
import type { CurrentAtlas } from "./current-atlas.ts";

/** 云溪镇城东社区东风路18号附近; the area alone where nothing has a name; undefined outside. */
export function addressAt(current: CurrentAtlas, point: Point): LocalizedText | undefined {
  const place = current.atlas().locate(point);
  if (!place) return undefined;
  const near = current.addresses().nearest(point);
  const area = areaText(place);
  if (!near) return area;
  const isAtDoor = near.metres <= AT_DOOR_M;
  return {
    zh: `${area.zh}${near.zh}${isAtDoor ? "" : "附近"}`,
    en: `${isAtDoor ? "" : "near "}${near.en}, ${area.en}`,
  };
}

/** Nearer than this one stands before the door. */
const AT_DOOR_M = 15;

function areaText({ names: { county, town, community } }: LocatedPlace): LocalizedText {
  const chain = [town ?? county, community].filter((name) => name !== null);
  return {
    zh: chain.map(({ zh }) => zh).join(""),
    en: chain
      .map(({ en }) => en)
      .reverse()
      .join(", "),
  };
}
