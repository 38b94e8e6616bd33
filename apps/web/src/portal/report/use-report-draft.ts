import { useCallback, useEffect, useRef, useState } from "react";
import { useMe } from "../../session/me-query.ts";
import { dropDraft, keepDraft, readDraft } from "../outbox/drafts.ts";
import { useServiceClock } from "../outbox/use-service-clock.ts";
import { blankDraft, type ReportDraft } from "./report-draft.ts";

const VISITOR = "report:visitor";

/** The report begun on this phone by whoever is signed in; each change is kept at once. What a visitor began goes on with him. */
export function useReportDraft() {
  const me = useMe();
  const now = useServiceClock();
  const key = me ? `report:${me.personId}` : VISITOR;
  const [draft, setDraft] = useState<ReportDraft>();
  const last = useRef<Promise<void>>(Promise.resolve());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock's ticking begins no new report
  useEffect(() => {
    if (me === undefined) return;
    let left = false;
    void takeOver(key).then((kept) => {
      if (!left) setDraft(kept ?? blankDraft(now()));
    });
    return () => {
      left = true;
    };
  }, [key, me === undefined]);
  const change = useCallback(
    (part: Partial<ReportDraft>) =>
      setDraft((before) => {
        if (!before) return before;
        const next = { ...before, ...part };
        last.current = last.current.then(() => keepDraft(key, next));
        return next;
      }),
    [key],
  );
  /** Handed in or given up: the next one begins. */
  const forget = useCallback(async () => {
    await last.current;
    await dropDraft(key);
    setDraft(blankDraft(now()));
  }, [key, now]);
  return { draft, change, forget };
}

async function takeOver(key: string): Promise<ReportDraft | undefined> {
  const own = await readDraft<ReportDraft>(key);
  if (own || key === VISITOR) return own;
  const visitors = await readDraft<ReportDraft>(VISITOR);
  if (visitors) await Promise.all([keepDraft(key, visitors), dropDraft(VISITOR)]);
  return visitors;
}
