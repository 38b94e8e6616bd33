/** 1 reminded · 2 brought to the head · 3 listed for the county. */
export const SUPERVISION_LEVELS = [1, 2, 3] as const;
