import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { FeelField } from "../feel/feel-field.tsx";
import {
  addExpression,
  decisionNames,
  readExpressions,
  removeExpression,
  writeExpression,
} from "../rule/expressions.ts";
import { useCellWords } from "../rule/use-cell-words.ts";
import { useDecisionName } from "../rule/use-decision-name.ts";
import type { PolicyEditor } from "./use-policy-editor.ts";

const DiagramEditor = lazy(() => import("./diagram-editor.tsx").then((module) => ({ default: module.DiagramEditor })));

/** Formulas of the draft, and its diagram. */
export function ModelSection({ editor }: { editor: PolicyEditor }) {
  const { t } = useTranslation("policies");
  const says = useCellWords();
  const nameOf = useDecisionName();
  const { content, edit } = editor;
  const setModel = (change: (dmn: string) => string) =>
    edit((next) => {
      next.dmn = change(next.dmn);
    });
  return (
    <div className="stack">
      {readExpressions(content.dmn).map(({ decision, text }) => (
        <Card
          key={decision}
          title={nameOf(decision)}
          more={
            <ConfirmButton
              look="quiet"
              size="small"
              question={t("model.removeQuestion")}
              onConfirm={() => setModel((dmn) => removeExpression(dmn, decision))}
            >
              {t("remove")}
            </ConfirmButton>
          }
        >
          <div className="stack">
            <FeelField
              label={nameOf(decision)}
              value={text}
              dialect="expression"
              onChange={(formula) => setModel((dmn) => writeExpression(dmn, { decision, text: formula }))}
            />
            <p className="quiet small">{says.formula(text)}</p>
          </div>
        </Card>
      ))}
      <AddFormula dmn={content.dmn} onAdd={(name) => setModel((dmn) => addExpression(dmn, name))} />
      <Card title={t("rule.drawing")}>
        <Suspense fallback={<Skeleton lines={5} />}>
          <DiagramEditor editor={editor} />
        </Suspense>
      </Card>
    </div>
  );
}

const NAME = /^[a-z][a-zA-Z0-9]{0,60}$/;

function AddFormula({ dmn, onAdd }: { dmn: string; onAdd: (name: string) => void }) {
  const { t } = useTranslation("policies");
  const [name, setName] = useState("");
  const isTaken = decisionNames(dmn).includes(name);
  const isFit = NAME.test(name) && !isTaken;
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isFit) return;
        onAdd(name);
        setName("");
      }}
    >
      <TextField
        label={t("model.newName")}
        isCode
        hint={t("model.nameHint")}
        error={isTaken ? t("model.nameTaken") : undefined}
        value={name}
        onChange={(typed) => setName(typed.trim())}
      />
      <Button type="submit" disabled={!isFit}>
        {t("model.add")}
      </Button>
    </form>
  );
}
