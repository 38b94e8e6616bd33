import { useTranslation } from "react-i18next";
import type { MapMark } from "./map-mark.ts";

type Props = { mark: MapMark; selected: boolean; onSelect?: (id: string) => void };

/** One mark in words: its urgency as a dot and as a word. */
export function MarkRow({ mark, selected, onSelect }: Props) {
  const { t } = useTranslation("map");
  const inside = (
    <>
      <span className="mark-dot" data-tone={mark.tone} />
      <span className="mark-words">
        <span className="visually-hidden">{t(`tone.${mark.tone}`)} </span>
        <span className="mark-name">{mark.name}</span>
        {mark.detail && <span className="mark-detail">{mark.detail}</span>}
      </span>
    </>
  );
  return (
    <li>
      {onSelect ? (
        <button type="button" className="mark-row" aria-pressed={selected} onClick={() => onSelect(mark.id)}>
          {inside}
        </button>
      ) : (
        <span className="mark-row">{inside}</span>
      )}
    </li>
  );
}
