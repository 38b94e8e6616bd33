import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TruckApproval } from "@zhida/gov-monitoring/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { withdrawApproval } from "../../api/monitoring.ts";
import { TextField } from "../../parts/text-field.tsx";

/** Withdraws an approval, with the reason. */
export function WithdrawButton({ approval, size }: { approval: TruckApproval; size?: "small" }) {
  const { t } = useTranslation("monitoring");
  const [isAsking, ask] = useState(false);
  return (
    <>
      <Button
        size={size}
        look={size ? "quiet" : "danger"}
        aria-label={t("approvals.removeOne", { number: approval.number })}
        onClick={() => ask(true)}
      >
        {t("approvals.remove")}
      </Button>
      {isAsking && <WithdrawDialog approval={approval} onClose={() => ask(false)} />}
    </>
  );
}

function WithdrawDialog({ approval, onClose }: { approval: TruckApproval; onClose: () => void }) {
  const { t } = useTranslation("monitoring");
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const withdraw = useMutation({
    mutationFn: () => withdrawApproval(approval, { reason: reason.trim(), expectedVersion: approval.version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["monitoring"] });
      toast(t("approvals.removed", { number: approval.number }));
      onClose();
    },
  });
  const problem = useSentence(withdraw.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form of the page stands around it.
    event.stopPropagation();
    if (reason.trim() !== "" && !withdraw.isPending) withdraw.mutate();
  };
  return (
    <Modal
      open
      title={t("approvals.removeOne", { number: approval.number })}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <form className="console stack" onSubmit={submit}>
        <p>{t("approvals.removeQuestion", { number: approval.number })}</p>
        <TextField
          label={t("approvals.reason")}
          required
          lines={3}
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
        {withdraw.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="danger" disabled={reason.trim() === ""} busy={withdraw.isPending}>
            {t("approvals.remove")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
