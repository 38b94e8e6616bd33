import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Recovery } from "@zhida/payments/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { waiveRecovery } from "../../api/payments.ts";
import { Facts } from "../../parts/facts.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** Lets a claim go; the reason stays on record. */
export function WaiveDialog({ claim, onClose }: { claim: Recovery; onClose: () => void }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const { money } = useFormats();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const waive = useMutation({
    mutationFn: () => waiveRecovery(claim.id, note.trim()),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["benefits"] });
      toast(t("recovery.waived"));
      onClose();
    },
  });
  const problem = useSentence(waive.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim().length >= 2) waive.mutate();
  };
  return (
    <Modal open title={t("recovery.waive")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <Facts
          facts={[
            { name: t("recovery.payer"), value: claim.payer },
            { name: t("recovery.amount"), value: money(claim.amountFen) },
            { name: t("recovery.reason"), value: text(claim.reason) },
          ]}
        />
        <TextField
          label={t("recovery.note")}
          hint={t("recovery.noteHint")}
          required
          lines={3}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        {waive.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="danger" disabled={note.trim().length < 2} busy={waive.isPending}>
            {t("recovery.waive")}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
