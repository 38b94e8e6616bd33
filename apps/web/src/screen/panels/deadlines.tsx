import { useQuery } from "@tanstack/react-query";
import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { getIncident } from "../../api/incidents.ts";
import { useText } from "../../i18n/use-text.ts";
import { SOON_MS } from "../data/tone-of.ts";
import { useCategoryNames } from "../map/use-category-names.ts";
import { usePublished, useSecond, useSession } from "../session/session-context.ts";
import { leftInWords } from "./left-in-words.ts";
import { nextDeadlines } from "./next-deadlines.ts";
import { Panel } from "./panel.tsx";

const SHOWN = 8;

/** What will break its deadline next, with the time that is left running. */
export function Deadlines({ onSelect }: { onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const { path } = useSession();
  const markers = usePublished(path.incidents.open);
  const now = useSecond();
  const next = nextDeadlines(markers, now, SHOWN);
  return (
    <Panel title={t("deadlines.title")} className="panel-deadlines">
      {next.length === 0 ? (
        <p className="panel-empty">{t("deadlines.empty")}</p>
      ) : (
        <ol className="deadlines">
          {next.map((marker) => (
            <DeadlineRow key={marker.id} marker={marker} now={now} onSelect={onSelect} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

type RowProps = { marker: IncidentMarker; now: number; onSelect: (id: string) => void };

function DeadlineRow({ marker, now, onSelect }: RowProps) {
  const { t } = useTranslation();
  const text = useText();
  const nameOf = useCategoryNames();
  const { data } = useQuery({
    queryKey: ["screen", "incident", marker.id],
    queryFn: () => getIncident(marker.id),
    staleTime: 5 * 60_000,
    gcTime: 60_000,
    retry: false,
  });
  const left = Date.parse(marker.dueAt!) - now;
  const tone = left <= 0 ? "alarm" : left <= SOON_MS ? "warn" : "calm";
  return (
    <li>
      <button type="button" className="deadline-row" onClick={() => onSelect(marker.id)}>
        <span className="deadline-name">{data ? text(data.incident.title) : nameOf(marker.category)}</span>
        <span className="deadline-left" data-tone={tone}>
          {left <= 0 ? t("deadlines.over", { time: leftInWords(-left) }) : leftInWords(left)}
        </span>
        <span className="deadline-where">
          {data &&
            [
              text(data.incident.place.area),
              data.incident.handlingOrganisation && text(data.incident.handlingOrganisation.name),
            ]
              .filter(Boolean)
              .join(" · ")}
        </span>
      </button>
    </li>
  );
}
