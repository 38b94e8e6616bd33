import type { Query } from "@tanstack/react-query";

const SHARED = new Set(["me", "demo", "items", "item", "departments", "life-events", "board"]);

/** Whether the answer may differ from person to person, so that it must not outlive the session. */
export const isPersonal = ({ queryKey }: Pick<Query, "queryKey">): boolean => !SHARED.has(String(queryKey[0]));
