import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DemoState } from "@zhida/demo/contract";
import { useTranslation } from "react-i18next";
import { moveClock } from "../../api/demo.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { demoQuery } from "./demo-queries.ts";

const DAY_MS = 86_400_000;

/** The demo's time, and how to move it on. */
export function DemoTime({ demo }: { demo: DemoState }) {
  const { t } = useTranslation();
  const { date, weekday, time } = useFormats();
  const move = useMoveClock();
  const problem = useSentence(move.error);
  const inDays = (days: number) => ({ to: new Date(new Date(demo.now).getTime() + days * DAY_MS).toISOString() });
  return (
    <>
      <p aria-live="polite">
        <strong>{date(demo.now)}</strong> {weekday(demo.now)} <span className="quiet">{time(demo.now)}</span>
      </p>
      {move.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button look="primary" busy={move.isPending} onClick={() => move.mutate({ nextWorkday: true })}>
          {t("demo.nextWorkday")}
        </Button>
        <Button disabled={move.isPending} onClick={() => move.mutate(inDays(7))}>
          {t("demo.nextWeek")}
        </Button>
        <Button disabled={move.isPending} onClick={() => move.mutate(inDays(30))}>
          {t("demo.nextMonth")}
        </Button>
      </div>
    </>
  );
}

/** Whatever fell due has happened when this returns, so everything shown is fetched anew. */
function useMoveClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: moveClock,
    onSuccess: (state) => {
      client.setQueryData(demoQuery.queryKey, state);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "demo" });
    },
  });
}
