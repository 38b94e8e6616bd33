/** For a query of which a page keeps a draft: read anew when the page opens or somebody asks for it, never beneath the draft. */
export const beneathDraft = { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: "always" } as const;
