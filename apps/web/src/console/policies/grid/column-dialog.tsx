import { useQuery } from "@tanstack/react-query";
import type { DecisionTable, SubjectKind } from "@zhida/matching/contract";
import { Modal, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { FeelField } from "../feel/feel-field.tsx";
import { dictionaryQuery } from "../policy-queries.ts";
import { headOfColumn } from "./head-of-column.ts";
import { addColumn, type ColumnHead, changeColumn, moveColumn, removeColumn } from "./table-changes.ts";
import type { ColumnKind, TableColumn } from "./table-columns.ts";

type Props = {
  table: DecisionTable;
  audience: SubjectKind;
  kind: ColumnKind;
  /** Left out: a new column. */
  column?: TableColumn;
  onChange: (table: DecisionTable) => void;
  onClose: () => void;
};

/** A column: what it tests or answers and how it is called; moved and removed here too. */
export function ColumnDialog({ table, audience, kind, column, onChange, onClose }: Props) {
  const { t } = useTranslation("policies");
  const [head, setHead] = useState<ColumnHead>(() => headOfColumn(table, column));
  const change = (part: Partial<ColumnHead>) => setHead((before) => ({ ...before, ...part }));
  const done = (next: DecisionTable) => {
    onChange(next);
    onClose();
  };
  const isFit = kind === "annotation" ? head.label.trim() !== "" : head.expression.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit) done(column ? changeColumn(table, column, head) : addColumn(table, kind, head));
  };
  return (
    <Modal
      open
      title={t(column ? "grid.columnTitle" : `grid.add.${kind}`)}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <form className="console stack" onSubmit={submit}>
        {kind === "input" && <FactChoice audience={audience} onChoose={change} />}
        {kind === "input" && (
          <Field label={t("grid.tests")} required>
            {() => (
              <FeelField
                label={t("grid.tests")}
                value={head.expression}
                dialect="expression"
                onChange={(expression) => change({ expression })}
              />
            )}
          </Field>
        )}
        {kind === "output" && (
          <TextField
            label={t("grid.outputName")}
            isCode
            required
            value={head.expression}
            onChange={(expression) => change({ expression })}
          />
        )}
        <TextField
          label={t("grid.columnLabel")}
          required={kind === "annotation"}
          maxLength={100}
          value={head.label}
          onChange={(label) => change({ label })}
        />
        {kind !== "annotation" && (
          <TextField
            label={t("grid.values")}
            isCode
            hint={t("grid.valuesHint")}
            value={head.values ?? ""}
            onChange={(values) => change({ values })}
          />
        )}
        {kind === "output" && (
          <TextField
            label={t("grid.otherwise")}
            isCode
            hint={t("grid.otherwiseHint")}
            value={head.otherwise ?? ""}
            onChange={(otherwise) => change({ otherwise })}
          />
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={!isFit}>
            {t(column ? "grid.applyColumn" : "grid.addColumn")}
          </Button>
          {column && (
            <>
              <Button onClick={() => done(moveColumn(table, column, -1))}>{t("grid.columnLeft")}</Button>
              <Button onClick={() => done(moveColumn(table, column, 1))}>{t("grid.columnRight")}</Button>
              {(kind !== "output" || table.outputs.length > 1) && (
                <ConfirmButton
                  look="quiet"
                  question={t("grid.removeColumnQuestion")}
                  onConfirm={() => done(removeColumn(table, column))}
                >
                  {t("grid.removeColumn")}
                </ConfirmButton>
              )}
            </>
          )}
        </div>
      </form>
    </Modal>
  );
}

type ChoiceProps = { audience: SubjectKind; onChoose: (head: Partial<ColumnHead>) => void };

/** A fact of the dictionary gives the column its expression and its name. */
function FactChoice({ audience, onChoose }: ChoiceProps) {
  const { t } = useTranslation("policies");
  const text = useText();
  const { data } = useQuery(dictionaryQuery(audience));
  return (
    <Field label={t("grid.fact")} hint={t("grid.factHint")}>
      {({ id }) => (
        <Select
          id={id}
          placeholder={t("grid.chooseFact")}
          showSearch={{ optionFilterProp: "label" }}
          options={data?.facts.map(({ name, label }) => ({ value: name as string, label: `${text(label)} ${name}` }))}
          onChange={(name: string) => {
            const fact = data?.facts.find((each) => each.name === name);
            if (fact) onChoose({ expression: name, label: fact.label.zh });
          }}
        />
      )}
    </Field>
  );
}
