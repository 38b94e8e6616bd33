import { FieldName } from "@zhida/gov-services/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { moveWithin } from "../editor/list-changes.ts";
import { ProblemsAt, useProblemAt } from "../editor/problems.tsx";
import type { SectionProps } from "../editor/section.ts";
import { TextPair } from "../editor/text-pair.tsx";
import { FeelField } from "../rule/feel-field.tsx";
import "./field-editor.css";
import { becomeKind, FIELD_KINDS, hasOptions, kindOf } from "./field-kinds.ts";
import { FieldSourceEditor } from "./field-source-editor.tsx";
import { removeField, renameField } from "./form-changes.ts";
import { OptionsEditor } from "./options-editor.tsx";

type Props = SectionProps & { name: string; part: number; at: number };
type EditorProps = Props & { isOpen: boolean; onOpen: (name: string | undefined) => void };

/** One field: folded it says what it is, unfolded all of it can be changed. */
export function FieldEditor({ item, edit, name, part, at, isOpen, onOpen }: EditorProps) {
  const { t } = useTranslation();
  const text = useText();
  const { form } = item;
  const schema = form.schema.properties[name];
  const ui = form.ui.fields[name];
  const problem = useProblemAt(`/form/ui/fields/${name}`, true);
  if (!schema || !ui) return <ProblemsAt path={`/form/ui/fields/${name}`} inside />;
  const kind = kindOf(schema, ui);
  const required = form.schema.required.includes(name);
  return (
    <details
      className="field-editor"
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open !== isOpen && onOpen(currentTarget.open ? name : undefined)}
    >
      <summary>
        <span className="field-editor-name">{text(ui.label) || t("editor.unnamed")}</span>
        <Tag>{t(`editor.kinds.${kind}`)}</Tag>
        {form.fields[name]?.source && <Tag tone="jade">{t("editor.filledByRegistry")}</Tag>}
        {form.fields[name]?.compute && <Tag tone="slate">{t("editor.computed")}</Tag>}
        {required && <Tag tone="ochre">{t("required")}</Tag>}
        {problem && <Tag tone="cinnabar">{t("editor.hasProblem")}</Tag>}
      </summary>
      <div className="stack">
        <TextPair
          label={t("editor.label")}
          path={`/form/ui/fields/${name}`}
          required
          value={ui.label}
          onChange={(label) =>
            edit((next) => {
              next.form.ui.fields[name]!.label = label;
            })
          }
        />
        <Grid>
          <SelectField
            label={t("editor.kind")}
            options={FIELD_KINDS.map((value) => ({ value, label: t(`editor.kinds.${value}`) }))}
            value={kind}
            onChange={(value) => edit((next) => becomeKind(next.form, name, value))}
          />
          <NameField
            name={name}
            taken={Object.keys(form.schema.properties)}
            onRename={(to) => {
              onOpen(to);
              edit((next) => renameField(next, name, to));
            }}
          />
        </Grid>
        <div className="row">
          <CheckRow
            label={t("editor.requiredField")}
            checked={required}
            onChange={(on) =>
              edit((next) => {
                const others = next.form.schema.required.filter((each) => each !== name);
                next.form.schema.required = on ? [...others, name] : others;
              })
            }
          />
        </div>
        {hasOptions(kind) && <OptionsEditor item={item} edit={edit} name={name} />}
        <TextPair
          label={t("editor.help")}
          path={`/form/ui/fields/${name}/help`}
          value={ui.help}
          onChange={(help) =>
            edit((next) => {
              next.form.ui.fields[name]!.help = help.zh || help.en ? help : undefined;
            })
          }
        />
        <FieldSourceEditor item={item} edit={edit} name={name} />
        <FeelField
          label={t("editor.onlyWhen")}
          hint={t("editor.fieldWhenHint")}
          path={`/form/ui/fields/${name}/when`}
          item={item}
          value={ui.when}
          onChange={(when) =>
            edit((next) => {
              next.form.ui.fields[name]!.when = when;
            })
          }
        />
        <FieldPlace item={item} edit={edit} name={name} part={part} at={at} />
      </div>
    </details>
  );
}

function FieldPlace({ item, edit, name, part, at }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { sections } = item.form.ui;
  const count = sections[part]?.fields.length ?? 0;
  const move = (to: number) => edit((next) => moveWithin(next.form.ui.sections[part]!.fields, at, to));
  return (
    <div className="row">
      <Button size="small" disabled={at === 0} onClick={() => move(at - 1)}>
        {t("editor.earlier")}
      </Button>
      <Button size="small" disabled={at === count - 1} onClick={() => move(at + 1)}>
        {t("editor.later")}
      </Button>
      {sections.map(
        (section, other) =>
          other !== part && (
            <Button
              key={section.id}
              size="small"
              onClick={() =>
                edit((next) => {
                  next.form.ui.sections[part]!.fields.splice(at, 1);
                  next.form.ui.sections[other]!.fields.push(name);
                })
              }
            >
              {t("editor.moveTo", { part: text(section.title) || section.id })}
            </Button>
          ),
      )}
      <Button size="small" look="danger" onClick={() => edit((next) => removeField(next, name))}>
        {t("editor.removeField")}
      </Button>
    </div>
  );
}

type NameProps = { name: string; taken: readonly string[]; onRename: (to: string) => void };

/** The name by which rules speak of the field; taken over when one leaves the input. */
function NameField({ name, taken, onRename }: NameProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const isTaken = typed !== name && taken.includes(typed);
  const isFit = FieldName.safeParse(typed).success && !isTaken;
  return (
    <TextField
      label={t("editor.fieldName")}
      hint={t("editor.fieldNameHint")}
      error={isFit ? undefined : t(isTaken ? "editor.fieldNameTaken" : "editor.fieldNameWrong")}
      isCode
      maxLength={60}
      value={typed}
      onChange={setTyped}
      onBlur={() => isFit && typed !== name && onRename(typed)}
    />
  );
}
