import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Application, MaterialState } from "@zhida/gov-services/contract";
import DeleteOutline from "antd-mobile-icons/es/DeleteOutline";
import UploadOutline from "antd-mobile-icons/es/UploadOutline";
import { type ChangeEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { removeUpload, uploadMaterial, uploadPath } from "../../api/services.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { buttonClass } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { keepApplication } from "./application-queries.ts";
import { fileProblem, MATERIAL_FILES } from "./file-problem.ts";

type Props = { applicationId: string; material: MaterialState };

/** Uploads for one document; what is too large or of another kind is said at once, before anything is sent. */
export function MaterialUpload({ applicationId, material }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const client = useQueryClient();
  const [refused, setRefused] = useState<string>();
  const keep = { onSuccess: (application: Application) => keepApplication(client, application) };
  const upload = useMutation({
    mutationFn: (file: File) => uploadMaterial(applicationId, material.code, file),
    ...keep,
  });
  const remove = useMutation({ mutationFn: (id: string) => removeUpload(applicationId, id), ...keep });
  const problem = useSentence(upload.error ?? remove.error);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (!file) return;
    const reason = fileProblem(file);
    setRefused(reason);
    if (!reason) upload.mutate(file);
  };
  return (
    <>
      <label className={`${buttonClass({ size: "small" })} upload-button`}>
        <UploadOutline aria-hidden="true" />
        {upload.isPending ? t("apply.uploading") : t("apply.upload")}
        <input
          type="file"
          accept={MATERIAL_FILES}
          aria-label={t("apply.uploadFor", { name: text(material.name) })}
          onChange={take}
        />
      </label>
      <UploadedFiles applicationId={applicationId} files={material.files} onRemove={remove.mutate} />
      {refused && <Notice kind="error">{t(refused)}</Notice>}
      {(upload.isError || remove.isError) && <Notice kind="error">{problem}</Notice>}
    </>
  );
}

type FilesProps = { applicationId: string; files: MaterialState["files"]; onRemove: (id: string) => void };

function UploadedFiles({ applicationId, files, onRemove }: FilesProps) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className="upload-files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={uploadPath(applicationId, file.id)} target="_blank" rel="noreferrer">
            {file.name}
          </a>
          <span className="quiet small">{bytes(file.bytes)}</span>
          <IconButton label={t("apply.removeFile", { name: file.name })} onClick={() => onRemove(file.id)}>
            <DeleteOutline aria-hidden="true" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
