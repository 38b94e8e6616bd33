import { identityModule } from "@zhida/identity";
import { testStack } from "@zhida/platform/testing";
import { type AreaDraft, type MapFeature, type Position, placesModule } from "../index.ts";

export type PlacesStack = Awaited<ReturnType<typeof placesStack>>;

/** Places as the server wires them, without any map. */
export async function placesStack() {
  const stack = await testStack(({ db, clock, live }) => {
    const identity = identityModule({ db, clock, live, sendCode: async () => {} });
    const places = placesModule({ db, live });
    return { modules: [identity, places], places: places.service };
  });
  const draw = async (areas: readonly AreaDraft[], features: readonly MapFeature[] = []) => {
    await stack.places.saveAreas(stack.work(), areas);
    await stack.places.refresh();
    if (features.length > 0) await stack.places.saveFeatures(stack.work(), "990122", features);
    await stack.places.refresh();
  };
  return { ...stack, draw };
}

/** A rectangle in thousandths of a degree east and north of 116.4, 30.6. */
export const box = (
  code: string,
  zh: string,
  [west, south, east, north]: [number, number, number, number],
): AreaDraft => {
  const at = (x: number, y: number): Position => [round(116.4 + x / 1_000), round(30.6 + y / 1_000)];
  const ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
  return { code, name: { zh, en: code }, polygon: [ring] };
};

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A county of one town with two communities, one of them with two grids. */
export const smallCounty = [
  box("990122", "云溪县", [0, 0, 40, 40]),
  box("990122001", "云溪镇", [0, 0, 40, 20]),
  box("990122001001", "城东社区", [0, 0, 20, 20]),
  box("990122001002", "城西社区", [20, 0, 40, 20]),
  box("990122001001001", "第一网格", [0, 0, 10, 20]),
  box("990122001001002", "第二网格", [10, 0, 20, 20]),
];
