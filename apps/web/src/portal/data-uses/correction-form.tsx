import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DatasetField } from "@zhida/exchange/contract";
import type { LocalizedText } from "@zhida/platform/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { requestCorrection } from "../../api/exchange.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { correctionsQuery } from "./data-queries.ts";
import { useRegistryValue } from "./use-registry-value.ts";

export type CorrectionTarget = {
  dataset: { code: string; name: LocalizedText };
  recordId: string;
  name: string;
  field: z.infer<typeof DatasetField>;
  value: unknown;
};

/** Asks the owner of a registry to put a value right. */
export function CorrectionForm({ target, onDone }: { target: CorrectionTarget; onDone: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const show = useRegistryValue();
  const client = useQueryClient();
  const [claimed, setClaimed] = useState("");
  const [reason, setReason] = useState("");
  const request = useMutation({
    mutationFn: () =>
      requestCorrection({
        dataset: target.dataset.code,
        recordId: target.recordId,
        field: target.name,
        claimedValue: typedAs(target.field, claimed),
        reason,
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: correctionsQuery.queryKey });
      toast(t("correction.sent"));
      onDone();
    },
  });
  const problem = useSentence(request.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!request.isPending) request.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>
        {t("correction.current", { field: text(target.field.title) })}{" "}
        <strong>{show(target.field, target.value)}</strong>
      </p>
      <Field label={t("correction.claimed")} required>
        {(wiring) => <ClaimedInput {...{ wiring, target, claimed, setClaimed }} />}
      </Field>
      <Field label={t("correction.reason")} required hint={t("correction.reasonHint")}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {request.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button type="submit" look="primary" busy={request.isPending}>
          {t("correction.submit")}
        </Button>
        <Button onClick={onDone}>{t("back")}</Button>
      </div>
    </form>
  );
}

type InputProps = {
  wiring: object;
  target: CorrectionTarget;
  claimed: string;
  setClaimed: (value: string) => void;
};

function ClaimedInput({ wiring, target: { field }, claimed, setClaimed }: InputProps) {
  const { t } = useTranslation();
  const text = useText();
  const shared = { ...wiring, className: "input", required: true, value: claimed };
  if (field.labels) {
    return (
      <select {...shared} onChange={(event) => setClaimed(event.target.value)}>
        <option value="">{t("apply.pleaseChoose")}</option>
        {Object.entries(field.labels).map(([code, label]) => (
          <option key={code} value={code}>
            {text(label)}
          </option>
        ))}
      </select>
    );
  }
  const type = field.schema.format === "date" ? "date" : "text";
  return <input {...shared} type={type} maxLength={500} onChange={(event) => setClaimed(event.target.value)} />;
}

function typedAs({ schema }: CorrectionTarget["field"], text: string): string | number | boolean {
  if (schema.type === "integer" || schema.type === "number") return Number(text);
  if (schema.type === "boolean") return text === "true";
  return text;
}
