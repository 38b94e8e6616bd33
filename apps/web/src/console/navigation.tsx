import { Link as RouterLink, redirect, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ComponentType } from "react";
import { useCallback } from "react";
import type { z } from "zod";
import type { ConsolePath } from "./paths.ts";

export type Place = {
  to: ConsolePath;
  params?: Record<string, string>;
  search?: Record<string, unknown>;
  replace?: boolean;
};

type LinkProps = Place &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
    activeOptions?: { exact?: boolean; includeSearch?: boolean };
  };

/** The router registered for the whole program's types is the portal's; here the console's own pages are named. */
export const Link = RouterLink as unknown as ComponentType<LinkProps>;

export function useGo(): (place: Place) => void {
  const navigate = useNavigate();
  return useCallback((place) => void navigate(place as never), [navigate]);
}

/** For `beforeLoad`: go there instead. */
export const goInstead = (place: Place) => redirect({ ...place, replace: true } as never);

export function useParam(name: "id" | "code"): string {
  return (useParams({ strict: false }) as Record<string, string>)[name]!;
}

/** What the address says besides the path, so that a filtered list can be bookmarked; an `undefined` takes a part away. */
export function useAddress<Schema extends z.ZodType<Record<string, unknown>>>(
  schema: Schema,
): [z.output<Schema>, (change: Partial<z.output<Schema>>) => void] {
  const now = schema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = useCallback(
    (part: Partial<z.output<Schema>>) =>
      void navigate({ to: ".", search: (before: object) => ({ ...before, ...part }), replace: true } as never),
    [navigate],
  );
  return [now, change];
}
