import { queryOptions } from "@tanstack/react-query";
import { pagesOf } from "../../api/pages-of.ts";
import { getFigureSettings, listFigureVersions } from "../api/screen.ts";
import { beneathDraft } from "../parts/beneath-draft.ts";

export const figureSettingsQuery = queryOptions({
  queryKey: ["screen-figures", "settings"],
  queryFn: getFigureSettings,
  ...beneathDraft,
});

export const figureVersionsQuery = pagesOf(["screen-figures", "versions"], (cursor) => listFigureVersions({ cursor }));
