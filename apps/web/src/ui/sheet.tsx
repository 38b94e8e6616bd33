import CloseOutline from "antd-mobile-icons/es/CloseOutline";
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "./icon-button.tsx";
import "./sheet.css";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A native dialog: the page behind stands still, Escape and a press outside close it, focus returns to where it was. */
export function Sheet({ title, onClose, children }: Props) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const closeOutside = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog by itself
    <dialog
      ref={ref}
      className="sheet"
      aria-labelledby={id}
      onClick={closeOutside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sheet-head">
        <h2 id={id}>{title}</h2>
        <IconButton label={t("close")} onClick={onClose}>
          <CloseOutline />
        </IconButton>
      </div>
      <div className="sheet-body">{children}</div>
    </dialog>
  );
}
