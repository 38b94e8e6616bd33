import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Agreement, AgreementStep } from "@zhida/exchange/contract";
import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { decideAgreement } from "../api/exchange.ts";
import { datasetQuery } from "../catalogue/catalogue-queries.ts";
import { SensitivityTag } from "../datasets/dataset-tags.tsx";
import { useOwns } from "../datasets/use-owns.ts";
import { ConsumerName } from "../parts/consumer-name.tsx";
import { Facts } from "../parts/facts.tsx";
import { TextField } from "../parts/text-field.tsx";
import { AgreementStateTag } from "./agreement-state-tag.tsx";

/** What may be done in each state. */
const steps: Record<Agreement["state"], readonly AgreementStep[]> = {
  requested: ["approve", "refuse"],
  approved: ["suspend", "end"],
  suspended: ["resume", "end"],
  refused: [],
  ended: [],
};

/** One agreement in full; its owner decides. */
export function AgreementDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const { date, time } = useFormats();
  const client = useQueryClient();
  const { data: dataset } = useQuery(datasetQuery(agreement.dataset));
  const isOwner = useOwns("agreement.approve", dataset?.owner.code ?? "");
  const [note, setNote] = useState("");
  const decide = useMutation({
    mutationFn: (step: AgreementStep) => decideAgreement(agreement.id, { step, note: note.trim() || undefined }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["agreements"] });
      onClose();
    },
  });
  const problem = useSentence(decide.error);
  return (
    <Modal open title={text(agreement.purposeName)} onCancel={onClose} footer={null} destroyOnHidden width={640}>
      <div className="console stack">
        <Facts
          facts={[
            { name: t("agreements.state"), value: <AgreementStateTag state={agreement.state} /> },
            { name: t("agreements.dataset"), value: dataset ? text(dataset.name) : agreement.dataset },
            { name: t("datasets.owner"), value: dataset ? text(dataset.owner.name) : t("none") },
            { name: t("agreements.consumer"), value: <ConsumerName code={agreement.consumer} /> },
            { name: t("agreements.purposeCode"), value: <span className="mono">{agreement.purpose}</span> },
            { name: t("agreements.legalBasis"), value: text(agreement.legalBasis) },
            { name: t("agreements.consent"), value: t(agreement.consentNeeded ? "affirmed" : "denied") },
            { name: t("agreements.validFrom"), value: date(agreement.validFrom) },
            {
              name: t("agreements.validTo"),
              value: agreement.validTo ? date(agreement.validTo) : t("agreements.open"),
            },
            {
              name: t("agreements.requestedBy"),
              value: `${agreement.requestedBy} · ${time(agreement.requestedAt)}`,
            },
            agreement.decidedAt !== null && {
              name: t("agreements.decidedBy"),
              value: `${agreement.decidedBy ?? ""} · ${time(agreement.decidedAt)}`,
            },
            agreement.note !== null && { name: t("agreements.note"), value: agreement.note },
          ]}
        />
        <section aria-label={t("agreements.fields")}>
          <h2>{t("agreements.fields")}</h2>
          <ul>
            {agreement.fields.map((name) => {
              const field = dataset?.fields[name];
              return (
                <li key={name} className="row">
                  {field ? text(field.title) : name} {field && <SensitivityTag sensitivity={field.sensitivity} />}
                </li>
              );
            })}
          </ul>
        </section>
        {isOwner && steps[agreement.state].length > 0 && (
          <>
            <TextField label={t("agreements.decisionNote")} lines={2} maxLength={500} value={note} onChange={setNote} />
            {decide.isError && <Notice kind="error">{problem}</Notice>}
            <div className="row">
              {steps[agreement.state].map((step, place) => (
                <Button
                  key={step}
                  look={place === 0 ? "primary" : "danger"}
                  busy={decide.isPending && decide.variables === step}
                  onClick={() => decide.mutate(step)}
                >
                  {t(`agreements.steps.${step}`)}
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
