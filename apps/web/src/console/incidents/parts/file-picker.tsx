import { useMutation } from "@tanstack/react-query";
import type { UploadedIncidentFile } from "@zhida/gov-incidents/contract";
import { type ChangeEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { incidentFilePath, uploadIncidentFile } from "../../../api/incidents.ts";
import { newKey } from "../../../api/new-key.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Field } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import "./file-picker.css";

const AT_MOST = 9;
const TYPES = "image/jpeg,image/png,image/webp,video/mp4,audio/mp4,audio/webm";

type Props = { label: string; hint?: string; error?: string; required?: boolean; onChange: (ids: string[]) => void };

/** Photos, films and voice, sent to the server as they are chosen. */
export function FilePicker({ label, hint, error, required, onChange }: Props) {
  const { t } = useTranslation("command");
  const [files, setFiles] = useState<readonly UploadedIncidentFile[]>([]);
  const set = (next: readonly UploadedIncidentFile[]) => {
    setFiles(next);
    onChange(next.map(({ id }) => id));
  };
  const upload = useMutation({
    mutationFn: (chosen: readonly File[]) =>
      Promise.all(chosen.map((file) => uploadIncidentFile(file, file.name, newKey()))),
    onSuccess: (sent) => set([...files, ...sent].slice(0, AT_MOST)),
  });
  const problem = useSentence(upload.error);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])].slice(0, AT_MOST - files.length);
    target.value = "";
    if (chosen.length > 0) upload.mutate(chosen);
  };
  return (
    <div className="stack">
      <Field label={label} hint={hint} error={error} required={required}>
        {(wiring) => (
          <span className="file-picker">
            <input
              {...wiring}
              className="file-picker-input"
              type="file"
              multiple
              accept={TYPES}
              disabled={files.length >= AT_MOST || upload.isPending}
              onChange={choose}
            />
            <span className={buttonClass()} aria-hidden="true">
              {t("files.choose")}
            </span>
          </span>
        )}
      </Field>
      {upload.isPending && <p role="status">{t("files.sending")}</p>}
      {upload.isError && <Notice kind="error">{problem}</Notice>}
      {files.length > 0 && (
        <ul className="file-picker-chosen">
          {files.map((file) => (
            <li key={file.id}>
              {file.kind === "photo" && <img src={incidentFilePath(file.id)} alt="" />}
              <span className="small">{file.name}</span>
              <Button size="small" look="quiet" onClick={() => set(files.filter(({ id }) => id !== file.id))}>
                {t("files.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
