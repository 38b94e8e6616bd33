import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Correction } from "@zhida/exchange/contract";
import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { decideCorrection } from "../api/exchange.ts";
import { datasetQuery } from "../catalogue/catalogue-queries.ts";
import { Facts } from "../parts/facts.tsx";
import { TextField } from "../parts/text-field.tsx";
import { ValueText } from "../parts/value-text.tsx";
import { correctedValue } from "./corrected-value.ts";

/** The owner takes over the value claimed, or another that was found right, or says why nothing is changed. */
export function CorrectionDialog({ correction, onClose }: { correction: Correction; onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const client = useQueryClient();
  const { data: dataset } = useQuery(datasetQuery(correction.dataset.code));
  const field = dataset?.fields[correction.field.name];
  const [value, setValue] = useState(String(correction.claimedValue ?? ""));
  const [note, setNote] = useState("");
  const decide = useMutation({
    mutationFn: (accept: boolean) =>
      decideCorrection(correction.id, {
        accept,
        note: note.trim(),
        ...(accept &&
          value !== String(correction.claimedValue ?? "") && { value: correctedValue(field?.schema, value) }),
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["corrections"] });
      toast(t("corrections.decided"));
      onClose();
    },
  });
  const problem = useSentence(decide.error);
  return (
    <Modal open title={t("corrections.decide")} onCancel={onClose} footer={null} destroyOnHidden>
      <div className="console stack">
        <Facts
          facts={[
            { name: t("corrections.field"), value: text(correction.field.title) },
            { name: t("corrections.dataset"), value: text(correction.dataset.name) },
            { name: t("corrections.by"), value: correction.requestedBy },
            { name: t("corrections.subject"), value: <span className="mono">{correction.subject.key}</span> },
            { name: t("corrections.current"), value: <ValueText field={field} value={correction.currentValue} /> },
            { name: t("corrections.claimed"), value: <ValueText field={field} value={correction.claimedValue} /> },
            correction.caseRef !== null && { name: t("corrections.case"), value: correction.caseRef },
          ]}
        />
        <p className="prose-lines">{t("corrections.because", { reason: correction.reason })}</p>
        <TextField label={t("corrections.value")} hint={t("corrections.valueHint")} value={value} onChange={setValue} />
        <TextField
          label={t("corrections.note")}
          hint={t("corrections.noteHint")}
          required
          lines={3}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        {decide.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button
            look="primary"
            disabled={note.trim() === ""}
            busy={decide.isPending && decide.variables === true}
            onClick={() => decide.mutate(true)}
          >
            {t("corrections.accept")}
          </Button>
          <Button
            look="danger"
            disabled={note.trim() === ""}
            busy={decide.isPending && decide.variables === false}
            onClick={() => decide.mutate(false)}
          >
            {t("corrections.reject")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
