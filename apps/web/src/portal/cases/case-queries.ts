import { queryOptions } from "@tanstack/react-query";
import type { ApplicationState } from "@zhida/gov-services/contract";
import { getCase, getHistory } from "../../api/caseflow.ts";
import { pagesOf } from "../../api/pages-of.ts";
import { listApplications } from "../../api/services.ts";

export const applicationsQuery = (state?: ApplicationState) =>
  pagesOf(["applications", state ?? "all"], (cursor) => listApplications({ cursor, state }));

export const caseQuery = (id: string) => queryOptions({ queryKey: ["cases", id], queryFn: () => getCase(id) });

export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ["cases", id, "history"], queryFn: () => getHistory(id) });
