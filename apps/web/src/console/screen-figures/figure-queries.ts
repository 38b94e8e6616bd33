import { queryOptions } from "@tanstack/react-query";
import { pagesOf } from "../../api/pages-of.ts";
import { getFigureSettings, listFigureVersions } from "../api/screen.ts";

/** Fetched anew only when it is asked for: a draft is not taken from under somebody's hands. */
export const figureSettingsQuery = queryOptions({
  queryKey: ["screen-figures", "settings"],
  queryFn: getFigureSettings,
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnMount: "always",
});

export const figureVersionsQuery = pagesOf(["screen-figures", "versions"], (cursor) => listFigureVersions({ cursor }));
