import { useQuery } from "@tanstack/react-query";
import type { BreakdownKind } from "@zhida/gov-screen/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useSentence } from "../../ui/failure.tsx";
import { partsQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";
import { ByPart, type Part } from "./by-part.tsx";

/** Who or where has the open incidents, and how many of them are overdue; whoever may not know is told so. */
export function ByBreakdown({ by, most }: { by: BreakdownKind; most: number }) {
  const { t } = useTranslation();
  const text = useText();
  const { division } = useSession();
  const open = useQuery(partsQuery(division, "open", by));
  const overdue = useQuery(partsQuery(division, "overdue", by));
  const error = open.error ?? overdue.error;
  const sentence = useSentence(error);
  const parts = useMemo<Part[] | undefined>(() => {
    if (!open.data || !overdue.data) return undefined;
    const late = new Map(overdue.data.items.map(({ code, value }) => [code, value]));
    return open.data.items.map(({ code, name, value }) => ({
      name: text(name),
      open: value,
      overdue: late.get(code) ?? 0,
    }));
  }, [open.data, overdue.data, text]);
  if (parts) return <ByPart parts={parts} most={most} />;
  return <p className="panel-empty">{error ? sentence : t("loading")}</p>;
}
