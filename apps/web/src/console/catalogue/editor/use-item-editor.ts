import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ItemProblem, ItemVersion, ServiceItem } from "@zhida/gov-services/contract";
import { useCallback, useDeferredValue, useEffect, useState } from "react";
import { checkContent, saveItem } from "../../api/catalogue.ts";
import { versionQuery } from "../catalogue-queries.ts";
import { toItemContent } from "./item-content.ts";

export type Edit = (change: (item: ServiceItem) => void) => void;

export type ItemEditor = {
  item: ServiceItem;
  edit: Edit;
  isChanged: boolean;
  save: () => Promise<ItemVersion>;
  isSaving: boolean;
  saveError: unknown;
  problems: readonly ItemProblem[];
  isChecking: boolean;
};

/** The draft under the editor's hands: changed here, checked by the server as one types, saved on the revision that was read. */
export function useItemEditor(version: ItemVersion): ItemEditor {
  const client = useQueryClient();
  const [item, setItem] = useState(() => toItemContent(version.code, version.content));
  const [isChanged, setChanged] = useState(false);
  const edit = useCallback<Edit>((change) => {
    setChanged(true);
    setItem((before) => {
      const after = structuredClone(before);
      change(after);
      return after;
    });
  }, []);
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: () => saveItem(version.code, version.revision, item),
    onSuccess: (saved) => {
      setChanged(false);
      client.setQueryData(versionQuery(saved.code, saved.version).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["catalogue", "list"] });
      void client.invalidateQueries({ queryKey: ["catalogue", "agreements", saved.code] });
    },
  });
  useWarnBeforeLeaving(isChanged);
  const checked = useChecked(item, version.problems);
  return { item, edit, isChanged, save: mutateAsync, isSaving: isPending, saveError: error, ...checked };
}

const PAUSE_MS = 600;

/** What stands in the way of publishing, asked anew when the editor pauses. */
function useChecked(item: ServiceItem, known: readonly ItemProblem[]) {
  const [paused, setPaused] = useState(item);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(item), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [item]);
  const content = useDeferredValue(paused);
  const query = useQuery({
    queryKey: ["catalogue", "check", content],
    queryFn: ({ signal }) => checkContent(content, signal),
    placeholderData: (before) => before ?? { items: [...known] },
    gcTime: 30_000,
  });
  return { problems: query.data?.items ?? known, isChecking: query.isFetching || paused !== item };
}

function useWarnBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isChanged]);
}
