import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Modal, Progress } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../api/api-error.ts";
import { Button } from "../../../ui/button.tsx";
import { Choices } from "../../../ui/choices.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { incidentMoved, taxonomyQuery } from "../incident-queries.ts";
import { SUPERVISION_LEVELS } from "../parts/supervision-levels.ts";
import { type BatchKind, runBatch } from "./run-batch.ts";

type Props = { kind: BatchKind; ids: readonly string[]; onClose: () => void; onDone: () => void };

/** Asks once for all of them, shows how far it is, and names those that could not be done. */
export function BatchDialog({ kind, ids, onClose, onDone }: Props) {
  const { t } = useTranslation("command");
  const client = useQueryClient();
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const [note, setNote] = useState("");
  const [level, setLevel] = useState(1);
  const [progress, setProgress] = useState(0);
  const run = useMutation({
    mutationFn: () => runBatch({ kind, ids, note, level, taxonomy: taxonomy! }, setProgress),
    onSuccess: ({ done, failed }) => {
      incidentMoved(client);
      toast(t("batch.done", { count: done }));
      if (failed.length === 0) onDone();
    },
  });
  const problem = useSentence(run.error);
  const needsNote = kind === "reject" || kind === "supervise";
  const isWhole = taxonomy !== undefined && (!needsNote || note.trim() !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !run.isPending) run.mutate();
  };
  const failed = run.data?.failed ?? [];
  return (
    <Modal open title={t(`batch.kind.${kind}`)} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <p>{t(`batch.lead.${kind}`, { count: ids.length })}</p>
        {kind === "supervise" && (
          <Choices
            legend={t("actions.level")}
            choices={SUPERVISION_LEVELS.map((value) => ({ value, label: t(`supervised.${value}`) }))}
            value={level}
            onChange={setLevel}
          />
        )}
        {kind !== "merge" && (
          <TextField
            label={t("actions.note")}
            required={needsNote}
            lines={3}
            maxLength={2000}
            value={note}
            onChange={setNote}
          />
        )}
        {run.isPending && <Progress percent={Math.round((progress / ids.length) * 100)} />}
        {run.isError && <Notice kind="error">{problem}</Notice>}
        {failed.length > 0 && (
          <Notice kind="warning">
            <p>{t("batch.failed", { count: failed.length })}</p>
            <ul>
              {failed.map(({ number, error }) => (
                <li key={number}>
                  <span className="mono">{number}</span>{" "}
                  {error instanceof ApiError ? error.message : t("batch.unknownFailure")}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <div className="row">
          {failed.length === 0 && (
            <Button type="submit" look="primary" disabled={!isWhole} busy={run.isPending}>
              {t("confirm")}
            </Button>
          )}
          <Button onClick={failed.length > 0 ? onDone : onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
