import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Word } from "@zhida/caseflow/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { getProcess, saveProcessDraft } from "../api/caseflow.ts";
import { useGo } from "../navigation.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { processesQuery } from "./process-queries.ts";

/** A new process begins as a copy of one that works. */
export function NewProcessDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const go = useGo();
  const client = useQueryClient();
  const { data } = useQuery(processesQuery);
  const [code, setCode] = useState("");
  const [model, setModel] = useState("standard");
  const isTaken = data?.items.some((each) => each.code === code) ?? false;
  const begin = useMutation({
    mutationFn: async () => {
      const { name, description, machine } = await getProcess(model);
      return saveProcessDraft({ code, name, description, machine: { ...machine, id: code } });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["processes"] });
      go({ to: "/processes/$code/draft", params: { code } });
    },
  });
  const problem = useSentence(begin.error);
  const isFit = Word.safeParse(code).success && !isTaken;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit && !begin.isPending) begin.mutate();
  };
  const models = [...new Map(data?.items.map((each) => [each.code, each]) ?? []).values()];
  return (
    <Modal open title={t("processes.new")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <TextField
          label={t("processes.code")}
          hint={t("processes.codeHint")}
          error={code !== "" && !isFit ? t(isTaken ? "processes.codeTaken" : "catalogue.codeWrong") : undefined}
          required
          isCode
          maxLength={60}
          value={code}
          onChange={(typed) => setCode(typed.trim().toLowerCase())}
        />
        <SelectField
          label={t("processes.model")}
          options={models.map((each) => ({ value: each.code, label: text(each.name) }))}
          value={model}
          onChange={setModel}
        />
        {begin.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" disabled={!isFit} busy={begin.isPending}>
            {t("catalogue.begin")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
