import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MapMark } from "./map-mark.ts";
import { MarkRow } from "./mark-row.tsx";

type Props = { marks: readonly MapMark[]; selected?: string | null; onSelect?: (id: string) => void };

const PAGE = 50;

/** The map in words, most urgent first: for the keyboard, for screen readers, and where no map can be drawn. */
export function MarkList({ marks, selected, onSelect }: Props) {
  const { t } = useTranslation("map");
  const [shown, setShown] = useState(PAGE);
  if (marks.length === 0) return <p className="mark-list-empty">{t("empty")}</p>;
  const sorted = [...marks].sort((a, b) => ORDER[a.tone] - ORDER[b.tone]);
  return (
    <>
      <ul className="mark-list">
        {sorted.slice(0, shown).map((mark) => (
          <MarkRow key={mark.id} mark={mark} selected={mark.id === selected} onSelect={onSelect} />
        ))}
      </ul>
      {shown < sorted.length && (
        <button type="button" className="mark-more" onClick={() => setShown(shown + PAGE)}>
          {t("more", { count: sorted.length - shown })}
        </button>
      )}
    </>
  );
}

const ORDER: Record<MapMark["tone"], number> = { alarm: 0, warn: 1, calm: 2, info: 3, done: 4 };
