/** For a page that keeps a draft of what it has read: read anew when the page opens or somebody asks for it, never beneath the draft. */
export const beneathDraft = {
  refetchOnMount: "always",
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;
