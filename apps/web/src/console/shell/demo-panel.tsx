import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { moveClock } from "../../api/demo.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { demoQuery } from "../../portal/demo/demo-queries.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StaffPersonas } from "../sign-in/staff-personas.tsx";

const DAY_MS = 86_400_000;

export function DemoPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { date, weekday } = useFormats();
  const { data } = useQuery(demoQuery);
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: moveClock,
    onSuccess: (state) => {
      client.setQueryData(demoQuery.queryKey, state);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "demo" });
    },
  });
  const problem = useSentence(move.error);
  if (!data) return null;
  const inDays = (days: number) => ({ to: new Date(new Date(data.now).getTime() + days * DAY_MS).toISOString() });
  return (
    <Sheet title={t("demo.title")} onClose={onClose}>
      <div className="stack">
        <p aria-live="polite">
          <strong>{date(data.now)}</strong> {weekday(data.now)}
        </p>
        {move.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button look="primary" busy={move.isPending} onClick={() => move.mutate({ nextWorkday: true })}>
            {t("demo.nextWorkday")}
          </Button>
          <Button disabled={move.isPending} onClick={() => move.mutate(inDays(7))}>
            {t("demo.nextWeek")}
          </Button>
        </div>
        <h3>{t("demo.be")}</h3>
        <StaffPersonas onDone={() => location.assign("/console")} />
        <p>
          <a href="/">{t("demo.toPortal")}</a>
        </p>
      </div>
    </Sheet>
  );
}
