import { useInfiniteQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Failure } from "../../../ui/failure.tsx";
import { MoreButton } from "../../../ui/more-button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { incidentsQuery } from "../incident-queries.ts";
import { QueueEntry } from "./queue-entry.tsx";
import { type QueuePart, queueFilters } from "./queue-parts.ts";
import "./queue-list.css";

type Props = {
  part: Exclude<QueuePart, "soon">;
  selected: string | undefined;
  checked: ReadonlySet<string>;
  onCheck: (checked: ReadonlySet<string>) => void;
  onSelect: (id: string) => void;
};

/** The queue; X ticks the entry on which the focus stands. */
export function QueueList({ part, selected, checked, onCheck, onSelect }: Props) {
  const { t } = useTranslation("command");
  const now = useNow();
  const query = useInfiniteQuery(incidentsQuery(queueFilters[part]));
  const rows = query.data?.pages.flatMap((page) => page.items);
  if (!rows) {
    if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
    return <Skeleton lines={8} />;
  }
  if (rows.length === 0) return <Blank title={t(`command.empty.${part}`)} text={t("command.emptyText")} />;
  const toggle = (id: string) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onCheck(next);
  };
  const press = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key !== "x" || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = (event.target as HTMLElement).closest("[data-incident]")?.getAttribute("data-incident");
    if (id) toggle(id);
  };
  return (
    <div className="queue" aria-busy={query.isFetching}>
      <ul className="queue-list" aria-label={t(`command.part.${part}`)} onKeyDown={press}>
        {rows.map((row) => (
          <QueueEntry
            key={row.id}
            row={row}
            now={now}
            isSelected={row.id === selected}
            isChecked={checked.has(row.id)}
            onCheck={() => toggle(row.id)}
            onSelect={() => onSelect(row.id)}
          />
        ))}
      </ul>
      <MoreButton query={query} />
    </div>
  );
}
