import { useQuery } from "@tanstack/react-query";
import type { AllowedEvent, CaseDetail } from "@zhida/caseflow/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Field } from "../../ui/field.tsx";
import { drawingQuery } from "./case-queries.ts";
import { StepDialog } from "./step-dialog.tsx";
import { useCaseStep } from "./use-case-step.ts";
import { usePaidItem } from "./use-paid-item.ts";

type Props = { detail: CaseDetail; event: AllowedEvent; onClose: () => void };

/** One event of the process, with the reason where the process asks for one, and the sum where money is granted. */
export function EventDialog({ detail, event, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { case: found, task } = detail;
  const { data: drawing } = useQuery(drawingQuery(found.process.code, found.process.version));
  const edges = drawing?.edges.filter((edge) => edge.from === found.state.name && edge.event === event.event) ?? [];
  const targets = drawing?.nodes.filter((node) => edges.some((edge) => edge.to === node.id)) ?? [];
  const isPaid = usePaidItem(found.kind) && targets.some((node) => node.outcome === "approved");
  const isSignature = (task?.count ?? 1) > 1 && edges.some((edge) => edge.guard === "countersigned");
  const [yuan, setYuan] = useState("");
  const amountFen = /^\d+(\.\d{1,2})?$/.test(yuan) ? Math.round(Number(yuan) * 100) : undefined;
  const step = useCaseStep(found.id);
  const send = (note: string | undefined) =>
    step.mutate(
      isSignature
        ? { kind: "countersign", opinion: "agree", expectedVersion: found.version, note }
        : {
            kind: "event",
            event: event.event,
            expectedVersion: found.version,
            note,
            ...(amountFen !== undefined && { data: { amountFen } }),
          },
      { onSuccess: onClose },
    );
  return (
    <StepDialog
      title={text(event.label)}
      lead={targets.length === 1 && targets[0] ? t("caseView.leadsTo", { state: text(targets[0].label) }) : undefined}
      needsNote={event.needsNote}
      busy={step.isPending}
      error={step.error}
      onSend={send}
      onClose={onClose}
    >
      {isPaid && (
        <Field
          label={t("caseView.amount")}
          hint={t("caseView.amountHint")}
          error={yuan !== "" && amountFen === undefined ? t("caseView.amountWrong") : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              inputMode="decimal"
              value={yuan}
              onChange={(change) => setYuan(change.target.value.trim())}
            />
          )}
        </Field>
      )}
    </StepDialog>
  );
}
