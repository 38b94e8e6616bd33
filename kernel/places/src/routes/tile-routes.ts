import { gunzipSync } from "node:zlib";
import { access, route } from "@zhida/identity";
import { file, type Route } from "@zhida/platform";
import { z } from "zod";
import type { Deps } from "../deps.ts";
import { DEEPEST } from "../tiles/county-tiles.ts";

const VECTOR_TILE = "application/vnd.mapbox-vector-tile";
/** A page may show what it has for a minute before it asks again; asking costs no bytes while the map is the same. */
const CACHE = "public, max-age=60, stale-while-revalidate=86400";

export const tileRoutes = ({ tiles }: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/places/tiles/:z/:x/:y",
    summary: "A vector tile (MVT 2) of the county's own map",
    tags: ["places"],
    access: access.public,
    params: z
      .object({
        z: z.coerce.number().int().min(0).max(DEEPEST),
        x: z.coerce.number().int().min(0),
        y: z.coerce.number().int().min(0),
      })
      .refine(({ z, x, y }) => x < 2 ** z && y < 2 ** z),
    rateLimit: { max: 6_000, seconds: 60 },
    response: file(VECTOR_TILE),
    handler: async ({ params: { z, x, y }, request, reply }) => {
      const { gzipped, etag } = await tiles.get(z, x, y);
      reply.headers({ "cache-control": CACHE, etag, vary: "accept-encoding" });
      const name = `${z}-${x}-${y}.pbf`;
      if (request.headers["if-none-match"] === etag) {
        reply.code(304);
        return { bytes: new Uint8Array(), name, inline: true };
      }
      if (!/\bgzip\b/.test(String(request.headers["accept-encoding"])))
        return { bytes: gunzipSync(gzipped), name, inline: true };
      reply.header("content-encoding", "gzip");
      return { bytes: gzipped, name, inline: true };
    },
  }),
];
