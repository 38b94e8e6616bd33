import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PolicyDetail, PolicyVersion } from "@zhida/matching/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../api/api-error.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { submitPolicy } from "../../api/matching.ts";
import { useGo } from "../../navigation.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { Examination } from "../review/examination.tsx";
import type { PolicyEditor } from "./use-policy-editor.ts";

type Props = { editor: PolicyEditor; policy: PolicyDetail; version: PolicyVersion };

/** Try it on everybody, look at what changes and what it costs, then hand it to a second officer. */
export function SubmitSection({ editor, policy, version }: Props) {
  const { t } = useTranslation("policies");
  const prepare = async () => (editor.isChanged ? editor.save() : version);
  return (
    <div className="stack">
      {editor.isChanged && <Notice>{t("submit.savedFirst")}</Notice>}
      <Examination policy={policy} version={version} prepare={prepare} />
      <SubmitCard editor={editor} version={version} prepare={prepare} />
    </div>
  );
}

type CardProps = Omit<Props, "policy"> & { prepare: () => Promise<PolicyVersion> };

function SubmitCard({ editor, version, prepare }: CardProps) {
  const { t } = useTranslation("policies");
  const go = useGo();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const submit = useMutation({
    mutationFn: async () => {
      const { revision } = await prepare();
      return submitPolicy(version.code, { revision, note: note.trim() || undefined });
    },
    onSuccess: () => {
      go({ to: "/policies/$code", params: { code: version.code } });
      void client.invalidateQueries({ queryKey: ["policies"] });
      toast(t("submit.done"));
    },
  });
  const problem = useSentence(submit.error);
  const fields = submit.error instanceof ApiError ? (submit.error.problem.fields ?? []) : [];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!submit.isPending) submit.mutate();
  };
  return (
    <Card title={t("submit.title")}>
      <form className="stack" onSubmit={onSubmit}>
        <p>{t("submit.lead")}</p>
        <TextField label={t("submit.note")} lines={3} maxLength={2000} value={note} onChange={setNote} />
        {submit.isError && (
          <Notice kind="error">
            {problem}
            <ul>
              {fields.map(({ path, message }) => (
                <li key={`${path}${message}`}>{message}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div className="row">
          <Button
            type="submit"
            look="primary"
            busy={submit.isPending}
            disabled={editor.check.errors > 0 || editor.isChecking}
          >
            {t("submit.now")}
          </Button>
          {editor.check.errors > 0 && (
            <span className="field-error">{t("check.errors", { count: editor.check.errors })}</span>
          )}
        </div>
      </form>
    </Card>
  );
}
