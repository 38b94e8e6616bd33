import CameraOutline from "antd-mobile-icons/es/CameraOutline";
import CloseOutline from "antd-mobile-icons/es/CloseOutline";
import PicturesOutline from "antd-mobile-icons/es/PicturesOutline";
import { type ChangeEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { KeptFile } from "../../outbox/entry.ts";
import { keepFile } from "../../outbox/outbox.ts";
import { shrinkPhoto } from "./shrink-photo.ts";
import { useFileUrl } from "./use-file-url.ts";
import "./photo-picker.css";

const MOST = 6;

type Props = { label: string; photos: readonly KeptFile[]; onChange: (photos: KeptFile[]) => void; most?: number };

/** Takes photos with the camera or from the album; they are made smaller and kept on the phone at once. */
export function PhotoPicker({ label, photos, onChange, most = MOST }: Props) {
  const { t } = useTranslation("reporting");
  const [busy, setBusy] = useState(false);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])].slice(0, most - photos.length);
    event.target.value = "";
    setBusy(true);
    const kept = await Promise.all(
      chosen.map(async (file, index) => keepFile(await shrinkPhoto(file), `photo-${photos.length + index + 1}.jpg`)),
    );
    setBusy(false);
    onChange([...photos, ...kept]);
  };
  const full = photos.length >= most;
  return (
    <fieldset className="photos" aria-label={label}>
      {photos.map((photo, index) => (
        <Photo
          key={photo.id}
          photo={photo}
          number={index + 1}
          onRemove={() => onChange(photos.filter(({ id }) => id !== photo.id))}
        />
      ))}
      {!full && (
        <label className="photo-take">
          <CameraOutline aria-hidden="true" />
          <span>{t(busy ? "photo.busy" : "photo.take")}</span>
          <input
            type="file"
            accept="image/*"
            capture="environment"
            aria-label={`${label}: ${t("photo.take")}`}
            onChange={take}
          />
        </label>
      )}
      {!full && (
        <label className="photo-take photo-album">
          <PicturesOutline aria-hidden="true" />
          <span>{t("photo.album")}</span>
          <input type="file" accept="image/*" multiple aria-label={`${label}: ${t("photo.album")}`} onChange={take} />
        </label>
      )}
    </fieldset>
  );
}

function Photo({ photo, number, onRemove }: { photo: KeptFile; number: number; onRemove: () => void }) {
  const { t } = useTranslation("reporting");
  const url = useFileUrl(photo.id);
  return (
    <div className="photo">
      {url && <img src={url} alt={t("photo.numbered", { number })} />}
      <IconButton label={t("photo.remove", { number })} className="photo-remove" onClick={onRemove}>
        <CloseOutline aria-hidden="true" />
      </IconButton>
    </div>
  );
}
