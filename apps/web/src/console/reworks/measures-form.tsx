import type { Rework } from "@zhida/feedback/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { recordMeasures } from "../api/feedback.ts";
import { TextField } from "../parts/text-field.tsx";
import { useReworkChange } from "./use-rework-change.ts";

const MIN = 10;

/** What was wrong and what was changed; the person who rated reads it. */
export function MeasuresForm({ rework }: { rework: Rework }) {
  const { t } = useTranslation();
  const [measures, setMeasures] = useState("");
  const record = useReworkChange((text: string) =>
    recordMeasures(rework.id, { expectedVersion: rework.version, measures: text }),
  );
  const problem = useSentence(record.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!record.isPending) record.mutate(measures.trim());
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label={t("reworks.measuresLabel")}
        hint={t("reworks.measuresHint")}
        required
        lines={4}
        maxLength={2000}
        value={measures}
        onChange={setMeasures}
      />
      {record.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button type="submit" look="primary" disabled={measures.trim().length < MIN} busy={record.isPending}>
          {t("reworks.recordMeasures")}
        </Button>
      </div>
    </form>
  );
}
