import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { publishItem } from "../../api/catalogue.ts";
import { dayInChina } from "../../parts/day-in-china.ts";
import { TextField } from "../../parts/text-field.tsx";
import type { ItemEditor } from "./use-item-editor.ts";

/** Puts the draft in force; what is not saved yet is saved first. */
export function PublishDialog({ editor, onClose }: { editor: ItemEditor; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const today = dayInChina(useNow());
  const [validFrom, setValidFrom] = useState(today);
  const publish = useMutation({
    mutationFn: async () => {
      if (editor.isChanged) await editor.save();
      return publishItem(editor.item.code, validFrom);
    },
    onSuccess: () => {
      for (const key of ["catalogue", "items", "item"]) void client.invalidateQueries({ queryKey: [key] });
      toast(t("editor.published"));
      onClose();
    },
  });
  const problem = useSentence(publish.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!publish.isPending) publish.mutate();
  };
  return (
    <Modal open title={t("editor.publish")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <p>{t("editor.publishLead")}</p>
        <TextField
          label={t("editor.validFrom")}
          type="date"
          min={today}
          required
          value={validFrom}
          onChange={setValidFrom}
        />
        {publish.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" busy={publish.isPending}>
            {t("editor.publishNow")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
