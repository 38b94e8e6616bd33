import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Audience } from "@zhida/gov-services/contract";
import {
  getItem,
  type ItemFilters,
  listDepartments,
  listLifeEvents,
  listRecommended,
  searchItems,
} from "../../api/services.ts";

const CATALOGUE_STALE_MS = 5 * 60_000;

export const itemQuery = (code: string) =>
  queryOptions({ queryKey: ["item", code], queryFn: () => getItem(code), staleTime: CATALOGUE_STALE_MS });

export const itemsQuery = (filters: ItemFilters) =>
  infiniteQueryOptions({
    queryKey: ["items", "list", filters],
    queryFn: ({ pageParam, signal }) => searchItems({ ...filters, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: CATALOGUE_STALE_MS,
  });

const SUGGESTIONS = 6;

export const suggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ["items", "suggestions", q],
    queryFn: ({ signal }) => searchItems({ q, limit: SUGGESTIONS }, signal),
    staleTime: CATALOGUE_STALE_MS,
  });

export const departmentsQuery = queryOptions({
  queryKey: ["departments"],
  queryFn: listDepartments,
  staleTime: CATALOGUE_STALE_MS,
});

export const lifeEventsQuery = queryOptions({
  queryKey: ["life-events"],
  queryFn: listLifeEvents,
  staleTime: CATALOGUE_STALE_MS,
});

/** 为你找到: what the person is entitled to and has not asked for. */
export const recommendedQuery = queryOptions({ queryKey: ["recommended"], queryFn: listRecommended });

const INSTANT_SHOWN = 8;

/** Items decided on the spot. */
export const instantItemsQuery = (audience: Audience) =>
  queryOptions({
    queryKey: ["items", "instant", audience],
    queryFn: ({ signal }) => searchItems({ audience, automatic: true, limit: INSTANT_SHOWN }, signal),
    staleTime: CATALOGUE_STALE_MS,
  });
