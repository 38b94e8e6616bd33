import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Appeal } from "@zhida/gov-benefits/contract";
import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { decideBenefitAppeal } from "../../api/benefits.ts";
import { Facts } from "../../parts/facts.tsx";
import { TextField } from "../../parts/text-field.tsx";

const SHORTEST = 5;

/** Upheld: the registries are asked again and what they say is granted. Either way the person reads the answer. */
export function AppealDecision({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const client = useQueryClient();
  const [answer, setAnswer] = useState("");
  const decide = useMutation({
    mutationFn: (outcome: "upheld" | "rejected") =>
      decideBenefitAppeal(appeal.id, { outcome, decision: answer.trim() }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["benefits"] });
      toast(t("appeal.done"));
      onClose();
    },
  });
  const problem = useSentence(decide.error);
  const isShort = answer.trim().length < SHORTEST;
  return (
    <Modal open title={t("appeal.answer")} onCancel={onClose} footer={null} destroyOnHidden>
      <div className="console stack">
        <Facts
          facts={[
            { name: t("appeal.who"), value: appeal.name },
            { name: t("appeal.policy"), value: text(appeal.policyName) },
          ]}
        />
        <p className="prose-lines">{appeal.text}</p>
        <TextField
          label={t("appeal.reply")}
          hint={t("appeal.replyHint")}
          required
          lines={4}
          maxLength={2000}
          value={answer}
          onChange={setAnswer}
        />
        {decide.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button
            look="primary"
            disabled={isShort}
            busy={decide.isPending && decide.variables === "upheld"}
            onClick={() => decide.mutate("upheld")}
          >
            {t("appeal.uphold")}
          </Button>
          <Button
            look="danger"
            disabled={isShort}
            busy={decide.isPending && decide.variables === "rejected"}
            onClick={() => decide.mutate("rejected")}
          >
            {t("appeal.reject")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
