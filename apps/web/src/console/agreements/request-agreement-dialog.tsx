import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AgreementRequest, type Dataset } from "@zhida/exchange/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { requestAgreement } from "../api/exchange.ts";
import { TextPair } from "../catalogue/editor/text-pair.tsx";
import { CheckRow } from "../parts/check-row.tsx";
import { dayInChina } from "../parts/day-in-china.ts";
import { Grid } from "../parts/grid.tsx";
import { MultiSelectField, SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";

const empty = { zh: "", en: "" };

/** Asks the owner of a dataset for fields: who wants them, what for, on which legal basis, until when. */
export function RequestAgreementDialog({ dataset, onClose }: { dataset: Dataset; onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const client = useQueryClient();
  const today = dayInChina(useNow());
  const consumers = useConsumers();
  const [request, setRequest] = useState<AgreementRequest>({
    consumer: consumers[0]?.value ?? "",
    dataset: dataset.code,
    fields: [],
    purpose: "",
    purposeName: empty,
    legalBasis: empty,
    consentNeeded: false,
    validFrom: today,
    validTo: null,
  });
  const change = (part: Partial<AgreementRequest>) => setRequest((before) => ({ ...before, ...part }));
  const send = useMutation({
    mutationFn: requestAgreement,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["agreements"] });
      toast(t("agreements.sent"));
      onClose();
    },
  });
  const problem = useSentence(send.error);
  const isWhole =
    AgreementRequest.safeParse(request).success && request.purposeName.zh !== "" && request.legalBasis.zh !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !send.isPending) send.mutate(request);
  };
  return (
    <Modal open title={t("agreements.request")} onCancel={onClose} footer={null} destroyOnHidden width={680}>
      <form className="console stack" onSubmit={submit}>
        <p className="quiet">
          {t("agreements.requestLead", { name: text(dataset.name), owner: text(dataset.owner.name) })}
        </p>
        <SelectField
          label={t("agreements.consumer")}
          required
          options={consumers}
          value={request.consumer || undefined}
          onChange={(consumer) => change({ consumer })}
        />
        <MultiSelectField
          label={t("agreements.fields")}
          required
          hint={t("agreements.fieldsHint")}
          options={Object.entries(dataset.fields).map(([value, field]) => ({ value, label: text(field.title) }))}
          value={request.fields}
          onChange={(fields) => change({ fields })}
        />
        <TextPair
          label={t("agreements.purpose")}
          path="/purposeName"
          required
          value={request.purposeName}
          onChange={(purposeName) => change({ purposeName })}
        />
        <TextField
          label={t("agreements.purposeCode")}
          hint={t("agreements.purposeCodeHint")}
          required
          isCode
          maxLength={80}
          value={request.purpose}
          onChange={(purpose) => change({ purpose: purpose.trim() })}
        />
        <TextPair
          label={t("agreements.legalBasis")}
          path="/legalBasis"
          required
          value={request.legalBasis}
          onChange={(legalBasis) => change({ legalBasis })}
        />
        <Grid>
          <TextField
            label={t("agreements.validFrom")}
            type="date"
            required
            value={request.validFrom}
            onChange={(validFrom) => change({ validFrom })}
          />
          <TextField
            label={t("agreements.validTo")}
            hint={t("agreements.validToHint")}
            type="date"
            min={request.validFrom}
            value={request.validTo ?? ""}
            onChange={(validTo) => change({ validTo: validTo || null })}
          />
        </Grid>
        <CheckRow
          label={t("agreements.consent")}
          hint={t("agreements.consentHint")}
          checked={request.consentNeeded ?? false}
          onChange={(consentNeeded) => change({ consentNeeded })}
        />
        {send.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" disabled={!isWhole} busy={send.isPending}>
            {t("agreements.send")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** One's own organisations; editors of the catalogue ask for the service platform. */
function useConsumers(): { value: string; label: string }[] {
  const { t } = useTranslation();
  const text = useText();
  const positions = useMe()?.positions ?? [];
  const own = positions
    .filter(({ roles }) => roles.includes("data_officer") || roles.includes("department_head"))
    .map(({ organisationCode, organisationName }) => ({ value: organisationCode, label: text(organisationName) }));
  const isEditor = positions.some(({ roles }) => roles.includes("catalogue_editor"));
  return isEditor ? [{ value: "gov.services", label: t("agreements.platform") }, ...own] : own;
}
