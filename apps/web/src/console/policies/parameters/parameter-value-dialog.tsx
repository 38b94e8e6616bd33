import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Parameter } from "@zhida/matching/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { addParameterValue } from "../../api/matching.ts";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { dayInChina } from "../../parts/day-in-china.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { isMoney, typedValue } from "./fact-value-text.ts";

type Props = { parameter: Parameter; onClose: () => void };

/** A value that decides from a day on, with the document that sets it; values already there stay as they are. */
export function ParameterValueDialog({ parameter, onClose }: Props) {
  const { t } = useTranslation("policies");
  const text = useText();
  const client = useQueryClient();
  const today = dayInChina(useNow());
  const [typed, setTyped] = useState("");
  const [validFrom, setValidFrom] = useState(today);
  const [title, setTitle] = useState({ zh: "", en: "" });
  const [number, setNumber] = useState("");
  const money = isMoney(parameter.name);
  const value = typedValue(typed, parameter.type, money);
  const add = useMutation({
    mutationFn: () =>
      addParameterValue(parameter.name, {
        division: parameter.division,
        value: value!,
        validFrom,
        document: { title, number },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["policies"] });
      toast(t("parameter.added"));
      onClose();
    },
  });
  const problem = useSentence(add.error);
  const isFit = value !== undefined && title.zh.trim() !== "" && number.trim() !== "" && validFrom >= today;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit && !add.isPending) add.mutate();
  };
  const unit = money ? t("yuan") : parameter.unit && text(parameter.unit);
  const label = unit ? t("parameter.valueIn", { unit }) : t("parameter.value");
  return (
    <Modal
      open
      title={t("parameter.addTo", { name: text(parameter.label) })}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <form className="console stack" onSubmit={submit}>
        {parameter.type === "boolean" ? (
          <SelectField
            label={label}
            required
            options={[
              { value: "true", label: t("affirmed") },
              { value: "false", label: t("denied") },
            ]}
            value={typed || undefined}
            onChange={setTyped}
          />
        ) : (
          <TextField
            label={label}
            required
            type={parameter.type === "date" ? "date" : "text"}
            inputMode={parameter.type === "number" ? "decimal" : undefined}
            error={typed !== "" && value === undefined ? t("parameter.wrongValue") : undefined}
            value={typed}
            onChange={setTyped}
          />
        )}
        <TextField
          label={t("parameter.validFrom")}
          type="date"
          min={today}
          required
          value={validFrom}
          onChange={setValidFrom}
        />
        <TextPair
          label={t("parameter.documentTitle")}
          path="/document/title"
          required
          value={title}
          onChange={setTitle}
        />
        <TextField label={t("parameter.documentNumber")} required maxLength={80} value={number} onChange={setNumber} />
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
