/** How both apps move between pages: fetched when one points at a link, waiting drawn only where it takes time. */
export const ROUTER_DEFAULTS = {
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 250,
} as const;
