import { CallBackMethod, type Rework } from "@zhida/feedback/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { recordCallBack } from "../api/feedback.ts";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useReworkChange } from "./use-rework-change.ts";

const RESULTS = ["accepted", "notAccepted", "notReached"] as const;
type Result = (typeof RESULTS)[number];
const MIN = 5;

/** The call to the person who rated: reached or not, content or not, and what was said. */
export function CallBackForm({ rework }: { rework: Rework }) {
  const { t } = useTranslation();
  const [method, setMethod] = useState<CallBackMethod>("phone");
  const [result, setResult] = useState<Result | null>(null);
  const [record, setRecord] = useState("");
  const save = useReworkChange((outcome: Result) =>
    recordCallBack(rework.id, {
      expectedVersion: rework.version,
      method,
      reached: outcome !== "notReached",
      accepted: outcome === "notReached" ? null : outcome === "accepted",
      record: record.trim(),
    }),
  );
  const problem = useSentence(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (result && !save.isPending) save.mutate(result, { onSuccess: () => setRecord("") });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <SelectField
        label={t("reworks.methodLabel")}
        options={CallBackMethod.options.map((value) => ({ value, label: t(`reworks.method.${value}`) }))}
        value={method}
        onChange={setMethod}
      />
      <Choices
        legend={t("reworks.result")}
        choices={RESULTS.map((value) => ({ value, label: t(`reworks.${value}`) }))}
        value={result}
        onChange={setResult}
      />
      <TextField label={t("reworks.record")} required lines={3} maxLength={2000} value={record} onChange={setRecord} />
      {save.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button type="submit" look="primary" disabled={!result || record.trim().length < MIN} busy={save.isPending}>
          {t("reworks.recordCall")}
        </Button>
      </div>
    </form>
  );
}
