import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { dictionaryQuery } from "../policy-queries.ts";

export type FeelName = { name: string; detail?: string; type?: "function" | "variable"; entries?: FeelName[] };

/** Everything that a rule may name (nothing yet while it is being fetched), in the shape in which the FEEL editor completes it: person → birthDate. */
export function useFeelNames(): { variables: FeelName[]; builtins: FeelName[] } | undefined {
  const text = useText();
  const { data, isPending } = useQuery(dictionaryQuery());
  return useMemo(() => {
    if (isPending) return undefined;
    const roots: FeelName[] = [];
    for (const { name, label } of [...(data?.facts ?? []), ...(data?.parameters ?? [])]) {
      let level = roots;
      const parts = name.split(".");
      for (const [depth, part] of parts.entries()) {
        const isLast = depth === parts.length - 1;
        let entry = level.find((each) => each.name === part);
        if (!entry) {
          entry = { name: part };
          level.push(entry);
        }
        if (isLast) entry.detail = text(label);
        else entry.entries ??= [];
        level = entry.entries ?? [];
      }
    }
    const builtins = (data?.functions ?? []).map((name) => ({ name, type: "function" as const }));
    return { variables: roots, builtins };
  }, [data, isPending, text]);
}
