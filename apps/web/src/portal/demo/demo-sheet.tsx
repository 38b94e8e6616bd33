import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { moveClock } from "../../api/demo.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { demoQuery } from "./demo-queries.ts";
import { PersonaList } from "./persona-list.tsx";

const DAY_MS = 86_400_000;

export function DemoSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { date, weekday, time } = useFormats();
  const { data } = useQuery(demoQuery);
  const move = useMoveClock();
  const problem = useSentence(move.error);
  const navigate = useNavigate();
  const goHome = () => {
    onClose();
    void navigate({ to: "/" });
  };
  if (!data) return null;
  const inDays = (days: number) => ({ to: new Date(new Date(data.now).getTime() + days * DAY_MS).toISOString() });
  return (
    <Sheet title={t("demo.title")} onClose={onClose}>
      <p className="quiet">{t("demo.lead")}</p>
      <p aria-live="polite">
        <strong>{date(data.now)}</strong> {weekday(data.now)} <span className="quiet">{time(data.now)}</span>
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
      <h3>{t("demo.be")}</h3>
      <PersonaList onDone={goHome} />
    </Sheet>
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
