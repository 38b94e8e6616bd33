import type { Clock, Db, Module } from "@zhida/platform";
import { SHIPPED_VERSION, shippedFigures } from "./configure/shipped-figures.ts";
import { figureRoutes } from "./routes/figure-routes.ts";
import { settingsRoutes } from "./routes/settings-routes.ts";
import type { Screen } from "./source.ts";
import { installFigures } from "./store/figures.ts";

export * from "./contract.ts";
export type { FigureSource } from "./source.ts";

type Deps = Screen & { db: Db; clock: Clock };

/** 指挥大屏: what it shows, to whom and how deep. `start` stores the figures that come with Zhida where they are not stored yet. */
export function govScreenModule({ db, clock, ...screen }: Deps): Module {
  return {
    name: "screen",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [...figureRoutes(screen), ...settingsRoutes(screen)],
    start: async () => installFigures(db, SHIPPED_VERSION, await shippedFigures(), clock.now()),
  };
}
