import { useQueryClient } from "@tanstack/react-query";
import type { Application, ChangeApplication, FieldValue } from "@zhida/gov-services/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "../../api/api-error.ts";
import { changeApplication, getApplication } from "../../api/services.ts";
import { applicationQuery, keepApplication } from "./application-queries.ts";

type Change = Omit<ChangeApplication, "expectedVersion">;
export type SaveState = "saved" | "saving" | "waiting" | "failed";

export type Draft = {
  /** What the person sees in a field: typed just now, or as saved. */
  valueOf: (name: string, saved: FieldValue) => FieldValue;
  type: (name: string, value: FieldValue) => void;
  /** Saves at once: a choice, a resolution. */
  change: (change: Change) => Promise<void>;
  /** Waits until everything is saved; answers the version then. */
  settle: () => Promise<number>;
  state: SaveState;
  error: unknown;
};

const PAUSE_MS = 700;

/**
 * Saves a draft by itself, one change after the other, so that versions never cross. What is being typed stays on screen
 * whatever the server answers meanwhile. Typed values that `isValid` refuses are kept here and not sent.
 */
export function useDraft(application: Application, isValid: (name: string, value: FieldValue) => boolean): Draft {
  const client = useQueryClient();
  const { id } = application;
  const [typed, setTyped] = useState<Record<string, FieldValue>>({});
  const [state, setState] = useState<SaveState>("saved");
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef<Record<string, FieldValue>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const version = useCallback(
    () => client.getQueryData(applicationQuery(id).queryKey)?.version ?? application.version,
    [client, id, application.version],
  );

  const save = useCallback(
    (change: Change) => {
      setState("saving");
      const run = async () => {
        const saved = await changeApplication(id, { expectedVersion: version(), ...change }).catch(async (reason) => {
          if (!(reason instanceof ApiError && reason.is("services.stale_version"))) throw reason;
          const { version: newest } = await getApplication(id);
          return changeApplication(id, { expectedVersion: newest, ...change });
        });
        keepApplication(client, saved);
        setError(null);
        setState("saved");
      };
      const turn = queue.current.then(run, run).catch((reason) => {
        setError(reason);
        setState("failed");
        throw reason;
      });
      queue.current = turn.catch(() => undefined);
      return turn;
    },
    [client, id, version],
  );

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const values = waiting.current;
    if (Object.keys(values).length === 0) return;
    waiting.current = {};
    await save({ values });
    setTyped((now) => Object.fromEntries(Object.entries(now).filter(([name, value]) => values[name] !== value)));
  }, [save]);

  useEffect(
    () => () => {
      void flush().catch(() => undefined);
    },
    [flush],
  );

  return {
    valueOf: (name, saved) => (name in typed ? (typed[name] as FieldValue) : saved),
    type: (name, value) => {
      setTyped((now) => ({ ...now, [name]: value }));
      if (!isValid(name, value)) {
        delete waiting.current[name];
        return;
      }
      waiting.current[name] = value;
      setState("waiting");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
    },
    change: save,
    settle: async () => {
      await flush();
      await queue.current;
      return version();
    },
    state,
    error,
  };
}
