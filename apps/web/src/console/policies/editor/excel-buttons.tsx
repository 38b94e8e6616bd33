import { useMutation } from "@tanstack/react-query";
import type { TableImport } from "@zhida/matching/contract";
import { Modal } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { importTable } from "../../api/matching.ts";
import { RecordTable } from "../../parts/record-table.tsx";
import { downloadTable } from "./download-table.ts";
import type { PolicyEditor } from "./use-policy-editor.ts";

type Props = { editor: PolicyEditor; decision: string };

/** The table as an Excel workbook, and back: what the sheet holds takes the place of the table, unless a cell is wrong. */
export function ExcelButtons({ editor, decision }: Props) {
  const { t } = useTranslation("policies");
  const chooser = useRef<HTMLInputElement>(null);
  const download = useMutation({
    mutationFn: async () => downloadTable((await editor.settle()).dmn, decision),
  });
  const upload = useMutation({
    mutationFn: async (sheet: File) => importTable((await editor.settle()).dmn, decision, sheet),
    onSuccess: ({ table }) => {
      if (!table) return;
      editor.tables.change(table);
      toast(t("excel.imported", { count: table.rows.length }));
    },
  });
  const problem = useSentence(download.error ?? upload.error);
  const wrong = upload.data?.badCells ?? [];
  return (
    <>
      <Button busy={download.isPending} onClick={() => download.mutate()}>
        {t("excel.export")}
      </Button>
      <Button busy={upload.isPending} onClick={() => chooser.current?.click()}>
        {t("excel.import")}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={t("excel.import")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) upload.mutate(file);
        }}
      />
      {(download.isError || upload.isError) && <Notice kind="error">{problem}</Notice>}
      {wrong.length > 0 && <WrongCells cells={wrong} onClose={upload.reset} />}
    </>
  );
}

function WrongCells({ cells, onClose }: { cells: TableImport["badCells"]; onClose: () => void }) {
  const { t } = useTranslation("policies");
  const text = useText();
  return (
    <Modal open title={t("excel.wrongTitle")} onCancel={onClose} footer={null} width="44rem">
      <div className="console stack">
        <p>{t("excel.wrongLead", { count: cells.length })}</p>
        <RecordTable
          caption={t("excel.wrongTitle")}
          rows={cells}
          rowKey={({ row, column }) => `${row}/${column}`}
          columns={[
            { key: "place", title: t("excel.place"), tight: true, cell: ({ row, column }) => placeOf(row, column) },
            { key: "cell", title: t("excel.cell"), cell: ({ cell }) => <code>{cell}</code> },
            { key: "why", title: t("excel.why"), cell: ({ message }) => text(message) },
          ]}
        />
      </div>
    </Modal>
  );
}

/** As the spreadsheet calls it: B7. */
function placeOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
