import type { DecisionTable } from "@zhida/matching/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { readTables, writeTable } from "../../api/matching.ts";

export type Tables = {
  /** Undefined until they are read. */
  items: readonly DecisionTable[] | undefined;
  error: unknown;
  change: (table: DecisionTable) => void;
  undo: () => void;
  canUndo: boolean;
  /** Writes what was changed into the model and answers the model. */
  settleTables: () => Promise<string>;
};

const STEPS_KEPT = 50;

/**
 * The decision tables of a model as a grid edits them. They are changed at once here and written into the model by the server when
 * somebody needs it; a model that was changed elsewhere is read anew.
 */
export function useTables(dmn: string, onModel: (dmn: string) => void, onChange: () => void): Tables {
  const [items, setItems] = useState<readonly DecisionTable[]>();
  const [error, setError] = useState<unknown>(null);
  const [steps, setSteps] = useState<readonly (readonly DecisionTable[])[]>([]);
  const model = useRef(dmn);
  const read = useRef<string>(undefined);
  const current = useRef(items);
  const unwritten = useRef(new Set<string>());
  const queue = useRef(Promise.resolve<unknown>(undefined));
  current.current = items;
  model.current = dmn;

  useEffect(() => {
    if (read.current === dmn) return;
    read.current = dmn;
    readTables(dmn).then(
      (answer) => {
        if (read.current !== dmn) return;
        setError(null);
        setSteps([]);
        current.current = answer.items;
        setItems(answer.items);
      },
      (problem: unknown) => read.current === dmn && setError(problem),
    );
  }, [dmn]);

  const put = useCallback(
    (next: readonly DecisionTable[], changed: Iterable<string>) => {
      for (const decision of changed) unwritten.current.add(decision);
      current.current = next;
      setItems(next);
      onChange();
    },
    [onChange],
  );

  const change = useCallback(
    (table: DecisionTable) => {
      const before = current.current ?? [];
      if (before.some((each) => each === table)) return;
      setSteps((kept) => [...kept.slice(1 - STEPS_KEPT), before]);
      put(
        before.map((each) => (each.decision === table.decision ? table : each)),
        [table.decision],
      );
    },
    [put],
  );

  const undo = useCallback(() => {
    const last = steps.at(-1);
    if (!last) return;
    setSteps(steps.slice(0, -1));
    put(
      last,
      last.map(({ decision }) => decision),
    );
  }, [steps, put]);

  const write = useCallback(async (): Promise<string> => {
    let written = model.current;
    const tables = current.current ?? [];
    const names = [...unwritten.current];
    if (names.length === 0) return written;
    unwritten.current.clear();
    try {
      for (const table of tables) {
        if (names.includes(table.decision)) written = (await writeTable(written, table)).dmn;
      }
    } catch (problem) {
      for (const name of names) unwritten.current.add(name);
      throw problem;
    }
    read.current = written;
    model.current = written;
    onModel(written);
    // New rows and columns have got their identities in the model; the grid takes them over unless it has moved on.
    const { items: known } = await readTables(written);
    if (current.current === tables) {
      current.current = known;
      setItems(known);
    }
    return written;
  }, [onModel]);

  const settleTables = useCallback((): Promise<string> => {
    const done = queue.current.then(write);
    queue.current = done.catch(() => undefined);
    return done;
  }, [write]);

  return { items, error, change, undo, canUndo: steps.length > 0, settleTables };
}
