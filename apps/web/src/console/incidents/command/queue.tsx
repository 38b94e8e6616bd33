import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Tabs } from "../../../ui/tabs.tsx";
import { useDivision } from "../../organisations/use-division.ts";
import { incidentSummaryQuery } from "../incident-queries.ts";
import { BatchBar } from "./batch-bar.tsx";
import { QueueList } from "./queue-list.tsx";
import { QUEUE_PARTS, type QueuePart } from "./queue-parts.ts";
import { SoonList } from "./soon-list.tsx";

type Props = {
  part: QueuePart;
  selected: string | undefined;
  onPart: (part: QueuePart) => void;
  onSelect: (id: string) => void;
};

export function Queue({ part, selected, onPart, onSelect }: Props) {
  const { t } = useTranslation("command");
  const { data: day } = useQuery(incidentSummaryQuery(useDivision()));
  const [checked, check] = useState<ReadonlySet<string>>(new Set());
  const counts: Partial<Record<QueuePart, number>> = day
    ? {
        dispatch: day.toDispatch,
        verify: day.verifying,
        overdue: day.overdue,
        soon: day.dueSoon,
        supervised: day.supervised,
      }
    : {};
  const open = (next: QueuePart) => {
    check(new Set());
    onPart(next);
  };
  return (
    <section aria-label={t("command.queue")}>
      <Tabs
        label={t("command.queueParts")}
        tabs={QUEUE_PARTS.map((value) => ({
          value,
          label: counts[value]
            ? t("command.partCount", { name: t(`command.part.${value}`), count: counts[value] })
            : t(`command.part.${value}`),
        }))}
        value={part}
        onChange={open}
      >
        <div className="stack">
          {checked.size > 0 && part !== "soon" && (
            <BatchBar part={part} ids={[...checked]} onDone={() => check(new Set())} />
          )}
          {part === "soon" ? (
            <SoonList selected={selected} onSelect={onSelect} />
          ) : (
            <QueueList part={part} selected={selected} checked={checked} onCheck={check} onSelect={onSelect} />
          )}
        </div>
      </Tabs>
    </section>
  );
}
