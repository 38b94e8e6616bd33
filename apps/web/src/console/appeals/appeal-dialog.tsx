import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RatingRow } from "@zhida/feedback/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stars } from "../../ui/stars.tsx";
import { toast } from "../../ui/toast.tsx";
import { appealRating } from "../api/feedback.ts";
import { TextField } from "../parts/text-field.tsx";

const MIN = 20;

/** The department says why a rating is malicious or mistaken. */
export function AppealDialog({ rating, onClose }: { rating: RatingRow; onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const client = useQueryClient();
  const [grounds, setGrounds] = useState("");
  const send = useMutation({
    mutationFn: () => appealRating(rating.id, grounds.trim()),
    onSuccess: () => {
      for (const key of ["rating", "appeal"]) void client.invalidateQueries({ queryKey: [key] });
      toast(t("appeals.sent"));
      onClose();
    },
  });
  const problem = useSentence(send.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  return (
    <Modal open title={t("ratings.appeal")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <p>
          {text(rating.title)} <Stars level={rating.level} />
        </p>
        {rating.comment && <p className="quiet">{rating.comment}</p>}
        <TextField
          label={t("appeals.grounds")}
          hint={t("appeals.groundsHint")}
          required
          lines={4}
          maxLength={2000}
          value={grounds}
          onChange={setGrounds}
        />
        {send.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" disabled={grounds.trim().length < MIN} busy={send.isPending}>
            {t("appeals.send")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
