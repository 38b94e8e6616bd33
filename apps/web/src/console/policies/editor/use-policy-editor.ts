import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CheckList, PolicyContent, PolicyVersion } from "@zhida/matching/contract";
import { useCallback, useRef, useState } from "react";
import { getPolicyVersion, savePolicy } from "../../api/matching.ts";
import { policyVersionQuery } from "../policy-queries.ts";
import { useChecked } from "./use-checked.ts";
import { type Tables, useTables } from "./use-tables.ts";

export type EditContent = (change: (content: PolicyContent) => void) => void;

export type PolicyEditor = {
  /** As it stands, but for tables that are still being written into the model. */
  content: PolicyContent;
  edit: EditContent;
  tables: Tables;
  check: CheckList;
  isChecking: boolean;
  isChanged: boolean;
  /** The content with every table written into the model. */
  settle: () => Promise<PolicyContent>;
  save: () => Promise<PolicyVersion>;
  isSaving: boolean;
  saveError: unknown;
  /** Saves over what somebody else saved meanwhile. */
  saveAnyway: () => Promise<PolicyVersion>;
};

/** A draft under the officer's hands: changed here, checked by the server as one types, saved on the revision that was read. */
export function usePolicyEditor(version: PolicyVersion): PolicyEditor {
  const client = useQueryClient();
  const [content, setContent] = useState(version.content);
  const [isChanged, setChanged] = useState(false);
  const changes = useRef(0);
  const latest = useRef(content);
  latest.current = content;
  const touch = useCallback(() => {
    changes.current++;
    setChanged(true);
  }, []);
  const edit = useCallback<EditContent>(
    (change) => {
      touch();
      setContent((before) => {
        const after = structuredClone(before);
        change(after);
        return after;
      });
    },
    [touch],
  );
  const setModel = useCallback((dmn: string) => setContent((before) => ({ ...before, dmn })), []);
  const tables = useTables(content.dmn, setModel, touch);
  const { settleTables } = tables;
  const settle = useCallback(async () => ({ ...latest.current, dmn: await settleTables() }), [settleTables]);
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: async (revision: number) => {
      const asked = changes.current;
      const saved = await savePolicy(version.code, { revision, content: await settle() });
      return { saved, isLast: asked === changes.current };
    },
    onSuccess: ({ saved, isLast }) => {
      if (isLast) setChanged(false);
      client.setQueryData(policyVersionQuery(saved.code, saved.version).queryKey, saved);
      for (const part of ["list", "one", "history"]) void client.invalidateQueries({ queryKey: ["policies", part] });
    },
  });
  const save = useCallback(async () => (await mutateAsync(version.revision)).saved, [mutateAsync, version.revision]);
  const saveAnyway = useCallback(async () => {
    const newest = await getPolicyVersion(version.code, version.version);
    return (await mutateAsync(newest.revision)).saved;
  }, [mutateAsync, version.code, version.version]);
  const checked = useChecked(content, tables.items, settle, version.check);
  return {
    content,
    edit,
    tables,
    isChanged,
    settle,
    save,
    isSaving: isPending,
    saveError: error,
    saveAnyway,
    ...checked,
  };
}
