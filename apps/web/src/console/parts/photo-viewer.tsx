import LeftOutlined from "@ant-design/icons/LeftOutlined";
import RightOutlined from "@ant-design/icons/RightOutlined";
import { Modal } from "antd";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button.tsx";
import "./photo-viewer.css";

export type Photo = { id: string; src: string; label: string };

/** Photos as small pictures; one press opens them large, arrows go on. */
export function Photos({ photos }: { photos: readonly Photo[] }) {
  const { t } = useTranslation();
  const [at, open] = useState<number>();
  return (
    <>
      <ul className="photos">
        {photos.map((photo, place) => (
          <li key={photo.id}>
            <button type="button" onClick={() => open(place)} aria-label={t("photos.open", { name: photo.label })}>
              <img src={photo.src} alt={photo.label} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      {at !== undefined && <Viewer photos={photos} at={at} onMove={open} onClose={() => open(undefined)} />}
    </>
  );
}

type ViewerProps = { photos: readonly Photo[]; at: number; onMove: (at: number) => void; onClose: () => void };

function Viewer({ photos, at, onMove, onClose }: ViewerProps) {
  const { t } = useTranslation();
  const photo = photos[at];
  if (!photo) return null;
  const step = (by: number) => onMove((at + by + photos.length) % photos.length);
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) step(by);
  };
  return (
    <Modal open centered width="min(70rem, 96vw)" title={photo.label} footer={null} onCancel={onClose} destroyOnHidden>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows work wherever the focus stands inside; the buttons do the same */}
      <div className="photo-viewer" onKeyDown={move}>
        <img src={photo.src} alt={photo.label} />
        {photos.length > 1 && (
          <div className="row photo-viewer-steps">
            <IconButton label={t("photos.before")} onClick={() => step(-1)}>
              <LeftOutlined />
            </IconButton>
            <span className="quiet">{t("photos.place", { at: at + 1, of: photos.length })}</span>
            <IconButton label={t("photos.next")} onClick={() => step(1)}>
              <RightOutlined />
            </IconButton>
          </div>
        )}
      </div>
    </Modal>
  );
}
