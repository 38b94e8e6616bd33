import { access, can, route } from "@zhida/identity";
import { decodeCursor, type Route, toPage } from "@zhida/platform";
import { z } from "zod";
import { AreaPage, AreaQuery, SaveAreas } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { saveAreas } from "../save-areas.ts";

const tags = ["places"];

export const areaRoutes = ({ current, live }: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/places/areas",
    summary: "Drawn areas: directly in one area, or all of a level inside it; by code",
    tags,
    access: access.public,
    query: AreaQuery,
    response: AreaPage,
    handler: ({ query: { parent, level, polygons, cursor, limit } }) => {
      const atlas = current.atlas();
      const found = level
        ? atlas.within(parent ?? "", level)
        : parent
          ? atlas.childrenOf(parent)
          : [...atlas.areas].filter((area) => area.parent === null || !atlas.area(area.parent));
      const after = String(decodeCursor(cursor, 1)?.[0] ?? "");
      const rows = found
        .filter(({ code }) => code > after)
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .slice(0, limit + 1);
      return toPage(
        rows,
        limit,
        ({ polygon, ...area }) => (polygons ? { ...area, polygon } : area),
        ({ code }) => [code],
      );
    },
  }),
  route({
    method: "PUT",
    url: "/api/places/areas",
    summary: "Draws areas or draws them anew; all or none",
    tags,
    access: access.staff("grid.manage"),
    body: SaveAreas,
    maxBody: 16 * 1024 * 1024,
    response: z.void(),
    handler: async ({ actor, work, body: { areas } }) => {
      const foreign = areas.find(({ code }) => !can(actor, "grid.manage", { division: code }));
      if (foreign) throw refuse("not_yours", { params: { area: foreign.name.zh } });
      await saveAreas({ live }, work, areas);
    },
  }),
];
