import { useQuery } from "@tanstack/react-query";
import type { CaseDetail } from "@zhida/caseflow/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choices } from "../../ui/choices.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { listColleagues } from "../api/caseflow.ts";
import { StepDialog } from "./step-dialog.tsx";
import { useCaseStep } from "./use-case-step.ts";

export function TransferDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version } = detail.case;
  const colleagues = useQuery({ queryKey: ["case", id, "colleagues"], queryFn: () => listColleagues(id) });
  const [to, setTo] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const step = useCaseStep(id);
  const send = (note: string | undefined) => {
    setMissing(to === null);
    if (to) step.mutate({ kind: "transfer", to, expectedVersion: version, note }, { onSuccess: onClose });
  };
  return (
    <StepDialog title={t("caseView.transfer")} busy={step.isPending} error={step.error} onSend={send} onClose={onClose}>
      <Loaded query={colleagues}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t("caseView.noColleagues")}</p>
          ) : (
            <Choices
              legend={t("caseView.transferTo")}
              error={isMissing && to === null ? t("caseView.transferMissing") : undefined}
              choices={items.map(({ personId, name }) => ({ value: personId, label: name }))}
              value={to}
              onChange={setTo}
            />
          )
        }
      </Loaded>
    </StepDialog>
  );
}
