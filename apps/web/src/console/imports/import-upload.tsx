import InboxOutlined from "@ant-design/icons/InboxOutlined";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ImportPreview } from "@zhida/exchange/contract";
import { Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { uploadImport } from "../api/exchange.ts";
import { ImportPreviewPanel } from "./import-preview-panel.tsx";

/** Drop a file; what an import of it would find is shown before anything is written. */
export function ImportUpload({ dataset }: { dataset: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [preview, setPreview] = useState<ImportPreview>();
  const upload = useMutation({
    mutationFn: (file: File) => uploadImport(dataset, file),
    onSuccess: (found) => {
      setPreview(found);
      void client.invalidateQueries({ queryKey: ["imports"] });
    },
  });
  const problem = useSentence(upload.error);
  if (preview && preview.job.dataset === dataset) {
    return <ImportPreviewPanel preview={preview} onDrop={() => setPreview(undefined)} />;
  }
  return (
    <div className="stack" aria-live="polite">
      <Upload.Dragger
        accept=".csv,.xlsx"
        multiple={false}
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(file) => {
          upload.mutate(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <p>
          <InboxOutlined aria-hidden="true" style={{ fontSize: "1.75rem" }} />
        </p>
        <p>{t(upload.isPending ? "imports.reading" : "imports.drop")}</p>
        <p className="quiet small">{t("imports.dropHint")}</p>
      </Upload.Dragger>
      {upload.isError && <Notice kind="error">{problem}</Notice>}
    </div>
  );
}
