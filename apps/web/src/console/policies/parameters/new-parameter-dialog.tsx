import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FactType, type Parameter, ParameterName } from "@zhida/matching/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { addParameter } from "../../api/matching.ts";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";

type Props = { department: string; onAdded: (parameter: Parameter) => void; onClose: () => void };

/** A new amount or limit for the rules of the division; its values come with their documents. */
export function NewParameterDialog({ department, onAdded, onClose }: Props) {
  const { t } = useTranslation("policies");
  const client = useQueryClient();
  const [ending, setEnding] = useState("");
  const [label, setLabel] = useState({ zh: "", en: "" });
  const [type, setType] = useState<FactType>("number");
  const [unit, setUnit] = useState({ zh: "", en: "" });
  const name = `param.${ending}`;
  const isName = ParameterName.safeParse(name).success;
  const add = useMutation({
    mutationFn: () =>
      addParameter({
        name,
        division: department.split("-")[0]!,
        label,
        type,
        unit: unit.zh.trim() === "" ? null : unit,
      }),
    onSuccess: (parameter) => {
      void client.invalidateQueries({ queryKey: ["policies"] });
      toast(t("parameter.created"));
      onClose();
      onAdded(parameter);
    },
  });
  const problem = useSentence(add.error);
  const isFit = isName && label.zh.trim() !== "" && label.en.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit && !add.isPending) add.mutate();
  };
  return (
    <Modal open title={t("parameter.new")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <TextPair label={t("parameter.label")} path="/label" required value={label} onChange={setLabel} />
        <TextField
          label={t("parameter.name")}
          required
          isCode
          hint={t("parameter.nameHint")}
          error={ending !== "" && !isName ? t("parameter.wrongName") : undefined}
          value={ending}
          onChange={(typed) => setEnding(typed.trim())}
        />
        <SelectField
          label={t("parameter.type")}
          required
          options={FactType.options.map((value) => ({ value, label: t(`factType.${value}`) }))}
          value={type}
          onChange={setType}
        />
        <TextPair label={t("parameter.unit")} path="/unit" value={unit} onChange={setUnit} />
        {add.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" busy={add.isPending} disabled={!isFit}>
            {t("parameter.addNow")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
