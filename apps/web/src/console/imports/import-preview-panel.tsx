import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ImportPreview } from "@zhida/exchange/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { startImport } from "../api/exchange.ts";
import { datasetQuery } from "../catalogue/catalogue-queries.ts";
import { useGo } from "../navigation.tsx";
import { Grid } from "../parts/grid.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { OptionalSelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";

type Props = { preview: ImportPreview; onDrop: () => void };

/** Which column is which field, the first rows, and the faults found in them; then go. */
export function ImportPreviewPanel({ preview, onDrop }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const go = useGo();
  const client = useQueryClient();
  const { data: dataset } = useQuery(datasetQuery(preview.job.dataset));
  const [mapping, setMapping] = useState(preview.mapping);
  const [validFrom, setValidFrom] = useState(preview.job.validFrom);
  const start = useMutation({
    mutationFn: () => startImport(preview.job.id, { mapping, validFrom }),
    onSuccess: (job) => {
      void client.invalidateQueries({ queryKey: ["imports"] });
      go({ to: "/imports/$id", params: { id: job.id } });
    },
  });
  const problem = useSentence(start.error);
  const fields = Object.entries(dataset?.fields ?? {});
  const mapped = new Set(Object.values(mapping));
  const missing = fields.filter(([name, field]) => field.required && !mapped.has(name));
  return (
    <div className="stack">
      <h3>{t("imports.mapping", { file: preview.job.fileName })}</h3>
      <Grid>
        {preview.columns.map((column) => (
          <OptionalSelectField
            key={column}
            label={column}
            placeholder={t("imports.leaveOut")}
            options={fields.map(([value, field]) => ({ value, label: text(field.title) }))}
            value={mapping[column]}
            onChange={(field) =>
              setMapping(({ [column]: _, ...others }) => (field ? { ...others, [column]: field } : others))
            }
          />
        ))}
      </Grid>
      {missing.length > 0 && (
        <Notice kind="warning">
          {t("imports.unmapped", { fields: missing.map(([, field]) => text(field.title)).join(t("listComma")) })}
        </Notice>
      )}
      {preview.errors.length > 0 ? (
        <Notice kind="warning">
          <strong>{t("imports.foundErrors", { count: preview.errors.length })}</strong>
          <ul>
            {preview.errors.slice(0, 10).map((error) => (
              <li key={`${error.row}-${error.column}-${error.code}`}>
                {t("imports.rowError", { row: error.row, message: error.message })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice kind="good">{t("imports.noErrors")}</Notice>
      )}
      <h3>{t("imports.firstRows")}</h3>
      <div style={{ overflowX: "auto" }}>
        <RecordTable
          caption={t("imports.firstRows")}
          rows={preview.rows.slice(0, 8)}
          rowKey={(row) => String(row.row)}
          columns={preview.columns.map((column, place) => ({
            key: column,
            title: column,
            cell: (row: ImportPreview["rows"][number]) => row.cells[place],
          }))}
        />
      </div>
      <TextField
        label={t("imports.validFrom")}
        hint={t("imports.validFromHint")}
        type="date"
        value={validFrom}
        onChange={setValidFrom}
      />
      {start.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button look="primary" disabled={missing.length > 0} busy={start.isPending} onClick={() => start.mutate()}>
          {t("imports.start")}
        </Button>
        <Button onClick={onDrop}>{t("imports.otherFile")}</Button>
      </div>
    </div>
  );
}
