import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { type FollowState, follow, type Listener } from "./follow.ts";

/** Follows a stream while its page is open, none without a path. Listening may change with every render, the line stays. */
export function useFollow<Schema extends z.ZodType>(path: string | undefined, listener: Listener<Schema>): FollowState {
  const [state, setState] = useState<FollowState>("opening");
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    if (!path) return;
    return follow({
      path,
      schema: latest.current.schema,
      onNews: (news) => latest.current.onNews(news),
      onBack: () => latest.current.onBack(),
      onState: setState,
    });
  }, [path]);
  return state;
}
