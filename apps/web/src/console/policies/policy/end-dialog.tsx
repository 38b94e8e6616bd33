import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { endPolicy } from "../../api/matching.ts";
import { dayInChina } from "../../parts/day-in-china.ts";
import { TextField } from "../../parts/text-field.tsx";

const SHORTEST = 5;

/** Ends a policy after its last day, with the reason on record. */
export function EndDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation("policies");
  const client = useQueryClient();
  const today = dayInChina(useNow());
  const [lastDay, setLastDay] = useState(today);
  const [reason, setReason] = useState("");
  const end = useMutation({
    mutationFn: () => endPolicy(code, { lastDay, reason }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["policies"] });
      toast(t("end.done"));
      onClose();
    },
  });
  const problem = useSentence(end.error);
  const isFit = lastDay >= today && reason.trim().length >= SHORTEST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit && !end.isPending) end.mutate();
  };
  return (
    <Modal open title={t("policy.end")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <p>{t("end.lead")}</p>
        <TextField label={t("end.lastDay")} type="date" min={today} required value={lastDay} onChange={setLastDay} />
        <TextField
          label={t("end.reason")}
          required
          lines={3}
          maxLength={2000}
          hint={t("review.reasonHint")}
          value={reason}
          onChange={setReason}
        />
        {end.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="danger" busy={end.isPending} disabled={!isFit}>
            {t("end.confirm")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
