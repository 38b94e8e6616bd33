import { type Map as MapLibre, Popup } from "maplibre-gl";
import { useEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { MarkRow } from "./mark-row.tsx";
import type { OpenCluster } from "./use-mark-presses.ts";

type Props = { map: MapLibre; opened: OpenCluster; onSelect: (id: string) => void; onClose: () => void };

/** The marks of one cluster as a list that stands where the cluster stands. */
export function MarkPopup({ map, opened, onSelect, onClose }: Props) {
  const { t } = useTranslation("map");
  const room = useMemo(() => document.createElement("div"), []);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const popup = new Popup({ closeButton: false, maxWidth: "20rem", className: "mark-popup", offset: 14 })
      .setLngLat([opened.at.lon, opened.at.lat])
      .setDOMContent(room)
      .addTo(map);
    const tell = () => close.current();
    popup.on("close", tell);
    return () => {
      popup.off("close", tell);
      popup.remove();
    };
  }, [map, opened, room]);
  return createPortal(
    <>
      <p className="mark-popup-title">{t("here", { count: opened.marks.length })}</p>
      <ul className="mark-list">
        {opened.marks.map((mark) => (
          <MarkRow key={mark.id} mark={mark} selected={false} onSelect={onSelect} />
        ))}
      </ul>
    </>,
    room,
  );
}
