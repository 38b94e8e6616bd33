import { useQueryClient } from "@tanstack/react-query";
import type { Application, ChangeApplication, FieldValue } from "@zhida/gov-services/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "../../api/api-error.ts";
import { changeApplication, getApplication } from "../../api/services.ts";
import { applicationQuery, keepApplication } from "./application-queries.ts";
import { refusedFields } from "./refused-fields.ts";

type Change = Omit<ChangeApplication, "expectedVersion">;
type Values = Record<string, FieldValue>;
export type SaveState = "saved" | "saving" | "waiting" | "failed";

export type Draft = {
  /** What the person sees in a field: typed just now, or as saved. */
  valueOf: (name: string, saved: FieldValue) => FieldValue;
  type: (name: string, value: FieldValue) => void;
  /** Why the server did not take what stands in a field. */
  refusalOf: (name: string) => string | undefined;
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
 * whatever the server answers meanwhile. Typed values that `isValid` refuses are kept here and not sent; where the server
 * refuses one, the others are sent without it.
 */
export function useDraft(application: Application, isValid: (name: string, value: FieldValue) => boolean): Draft {
  const client = useQueryClient();
  const { id } = application;
  const [typed, setTyped] = useState<Values>({});
  const [refusals, setRefusals] = useState<Record<string, string>>({});
  const [state, setState] = useState<SaveState>("saved");
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef<Values>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const version = useCallback(
    () => client.getQueryData(applicationQuery(id).queryKey)?.version ?? application.version,
    [client, id, application.version],
  );

  const save = useCallback(
    (change: Change): Promise<void> => {
      setState("saving");
      const run = async () => {
        keepApplication(client, await changeFresh(id, version(), change));
        setError(null);
        setState("saved");
      };
      const turn = queue.current.then(run).catch((reason) => {
        setError(reason);
        setState("failed");
        throw reason;
      });
      queue.current = turn.catch(() => undefined);
      return turn;
    },
    [client, id, version],
  );

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const values = waiting.current;
    if (Object.keys(values).length === 0) return;
    waiting.current = {};
    try {
      await save({ values });
      setTyped((now) => without(now, (name) => name in values && now[name] === values[name]));
    } catch (reason) {
      const refused = without(refusedFields(reason), (name) => !(name in values));
      waiting.current = { ...without(values, (name) => name in refused), ...waiting.current };
      if (Object.keys(refused).length === 0) throw reason;
      setRefusals((now) => ({ ...now, ...refused }));
      setError(null);
      await flush();
    }
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
      setRefusals((now) => without(now, (each) => each === name));
      clearTimeout(timer.current);
      if (isValid(name, value)) waiting.current[name] = value;
      else delete waiting.current[name];
      setState("waiting");
      timer.current = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
    },
    refusalOf: (name) => refusals[name],
    change: save,
    settle: async () => {
      await flush();
      await queue.current;
      return version();
    },
    state: Object.keys(refusals).length > 0 && state === "saved" ? "failed" : state,
    error,
  };
}

/** Where the application moved on elsewhere, the change is made to what stands now. */
async function changeFresh(id: string, expectedVersion: number, change: Change): Promise<Application> {
  try {
    return await changeApplication(id, { expectedVersion, ...change });
  } catch (reason) {
    if (!(reason instanceof ApiError && reason.is("services.stale_version"))) throw reason;
    const { version } = await getApplication(id);
    return changeApplication(id, { expectedVersion: version, ...change });
  }
}

const without = <Value>(values: Record<string, Value>, leave: (name: string) => boolean): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !leave(name)));
