import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { z } from "zod";
import { addressAt } from "../atlas/address-at.ts";
import { FoundPlaces, PlaceHere, PlaceSearch } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { searchPlaces } from "../search/search-places.ts";

const tags = ["places"];

export const placeRoutes = ({ current }: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/places/locate",
    summary: "Where a point lies, and how people there would say it",
    tags,
    access: access.public,
    query: z.object({
      lon: z.coerce.number().min(-180).max(180),
      lat: z.coerce.number().min(-85).max(85),
    }),
    response: PlaceHere,
    handler: ({ query }) => {
      const place = current.atlas().locate(query);
      const address = addressAt(current, query);
      if (!place || !address) throw refuse("outside");
      return { place, address };
    },
  }),
  route({
    method: "GET",
    url: "/api/places/search",
    summary: "Areas, named places, roads and doors by their words, the best first",
    tags,
    access: access.public,
    query: PlaceSearch,
    response: FoundPlaces,
    handler: async ({ work, query }) => ({ items: await searchPlaces(current, work, query) }),
  }),
];
