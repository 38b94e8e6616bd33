import { Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** What is told of: an area by its code, or a circle. */
export const Watched = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("area"), area: z.string().regex(/^\d{6}(\d{3}(\d{3}(\d{3})?)?)?$/) }),
  z.object({
    kind: z.literal("circle"),
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    radiusM: z.int().min(50).max(5000),
    name: z.string().trim().min(1).max(60),
  }),
]);
export type Watched = z.infer<typeof Watched>;

/** 订阅: news of public incidents there come to the person's inbox. */
export const AreaSubscription = z.object({ id: Id, watched: Watched, name: LocalizedText, since: Instant });
export type AreaSubscription = z.infer<typeof AreaSubscription>;

export const AreaSubscriptions = z.object({ items: z.array(AreaSubscription) });
export type AreaSubscriptions = z.infer<typeof AreaSubscriptions>;

/** How many follow an incident now. */
export const Followers = z.object({ followers: z.int() });
export type Followers = z.infer<typeof Followers>;
