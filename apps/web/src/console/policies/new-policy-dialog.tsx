import { useMutation, useQueryClient } from "@tanstack/react-query";
import { PolicyCode, SubjectKind } from "@zhida/matching/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { beginPolicy } from "../api/matching.ts";
import { TextPair } from "../catalogue/editor/text-pair.tsx";
import { useGo } from "../navigation.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { blankPolicy } from "./blank-policy.ts";
import { useDepartments } from "./use-departments.ts";

/** A new policy: whose, for whom, under which code. */
export function NewPolicyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("policies");
  const go = useGo();
  const client = useQueryClient();
  const departments = useDepartments();
  const [department, setDepartment] = useState<string>();
  const [audience, setAudience] = useState<SubjectKind>("person");
  const [code, setCode] = useState("");
  const [name, setName] = useState({ zh: "", en: "" });
  const begin = useMutation({
    mutationFn: () => beginPolicy({ code, content: blankPolicy({ code, name, department: department!, audience }) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["policies"] });
      go({ to: "/policies/$code/draft", params: { code } });
    },
  });
  const problem = useSentence(begin.error);
  const isCode = PolicyCode.safeParse(code).success;
  const isFit = isCode && department !== undefined && name.zh.trim() !== "" && name.en.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit && !begin.isPending) begin.mutate();
  };
  return (
    <Modal open title={t("list.new")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <TextPair label={t("texts.name")} path="/name" required value={name} onChange={setName} />
        <SelectField
          label={t("list.department")}
          required
          placeholder={t("new.chooseDepartment")}
          options={departments}
          value={department}
          onChange={setDepartment}
        />
        <Choices
          legend={t("list.audience")}
          value={audience}
          onChange={setAudience}
          choices={SubjectKind.options.map((value) => ({ value, label: t(`audience.${value}`) }))}
        />
        <TextField
          label={t("new.code")}
          required
          isCode
          maxLength={80}
          hint={t("new.codeHint")}
          error={code !== "" && !isCode ? t("new.codeWrong") : undefined}
          value={code}
          onChange={(typed) => setCode(typed.trim().toLowerCase())}
        />
        {begin.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" busy={begin.isPending} disabled={!isFit}>
            {t("new.begin")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
