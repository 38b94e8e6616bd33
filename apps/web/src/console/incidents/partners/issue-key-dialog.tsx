import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IssueApiKey, type IssuedApiKey } from "@zhida/gov-incidents/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { issueApiKey } from "../../api/incidents.ts";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { NumberField, TextField } from "../../parts/text-field.tsx";
import { CurlExample } from "./connect-card.tsx";
import { apiKeysQuery } from "./partner-queries.ts";

/** Makes a key for a partner; the key stays on the screen until somebody says that he has it. */
export function IssueKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("command");
  const [issued, setIssued] = useState<IssuedApiKey>();
  return (
    <Modal
      open
      width="min(40rem, 96vw)"
      title={issued ? t("partners.issued", { name: issued.name }) : t("partners.issue")}
      onCancel={onClose}
      closable={!issued}
      keyboard={!issued}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
    >
      {issued ? <Issued issued={issued} onClose={onClose} /> : <KeyForm onIssued={setIssued} onClose={onClose} />}
    </Modal>
  );
}

const MOST_A_MINUTE = 6_000;

function KeyForm({ onIssued, onClose }: { onIssued: (issued: IssuedApiKey) => void; onClose: () => void }) {
  const { t } = useTranslation("command");
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [pace, setPace] = useState<number | undefined>(60);
  const request = IssueApiKey.safeParse({ name, requestsPerMinute: pace ?? 0 });
  const isPaceWrong = pace === undefined || pace < 1 || pace > MOST_A_MINUTE;
  const issue = useMutation({
    mutationFn: issueApiKey,
    onSuccess: (issued) => {
      void client.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
      onIssued(issued);
    },
  });
  const problem = useSentence(issue.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.success && !issue.isPending) issue.mutate(request.data);
  };
  return (
    <form className="console stack" onSubmit={submit}>
      <TextField
        label={t("partners.name")}
        hint={t("partners.nameHint")}
        required
        maxLength={60}
        value={name}
        onChange={setName}
      />
      <NumberField
        label={t("partners.pace")}
        hint={t("partners.paceHint")}
        required
        error={isPaceWrong ? t("partners.paceWrong", { max: MOST_A_MINUTE }) : undefined}
        value={pace}
        onChange={setPace}
      />
      {issue.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button type="submit" look="primary" disabled={!request.success} busy={issue.isPending}>
          {t("partners.issue")}
        </Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </div>
    </form>
  );
}

function Issued({ issued, onClose }: { issued: IssuedApiKey; onClose: () => void }) {
  const { t } = useTranslation("command");
  return (
    <div className="console stack">
      <Notice kind="warning">{t("partners.once")}</Notice>
      <ShownOnce name={t("partners.key")} secret={issued.key} />
      <CurlExample apiKey={issued.key} />
      <div className="row">
        <Button look="primary" onClick={onClose}>
          {t("partners.kept")}
        </Button>
      </div>
    </div>
  );
}
