import type { CheckList, DecisionTable, PolicyContent } from "@zhida/matching/contract";
import { useEffect, useRef, useState } from "react";
import { checkPolicy } from "../../api/matching.ts";

const PAUSE_MS = 500;

/** The live check list: asked anew when the officer pauses, on the model with all tables written in. */
export function useChecked(
  content: PolicyContent,
  tables: readonly DecisionTable[] | undefined,
  settle: () => Promise<PolicyContent>,
  known: CheckList,
): { check: CheckList; isChecking: boolean } {
  const [check, setCheck] = useState(known);
  const [isChecking, setChecking] = useState(false);
  const checked = useRef(JSON.stringify(content));
  // biome-ignore lint/correctness/useExhaustiveDependencies: content and tables are what starts it anew
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const settled = await settle();
        const text = JSON.stringify(settled);
        if (stop.signal.aborted || text === checked.current) return;
        setChecking(true);
        const answer = await checkPolicy(settled, stop.signal);
        checked.current = text;
        setCheck(answer);
        setChecking(false);
      } catch {
        // Not answered: the last list stays, and the next change or save asks again.
        if (!stop.signal.aborted) setChecking(false);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [content, tables, settle]);
  return { check, isChecking };
}
