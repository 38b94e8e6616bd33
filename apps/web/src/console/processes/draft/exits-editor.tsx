import { EventMeta, type Transition, Word } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { freeName, moveWithin } from "../../catalogue/editor/list-changes.ts";
import { RowsEditor } from "../../catalogue/editor/rows-editor.tsx";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { OptionalSelectField, SelectField } from "../../parts/select-field.tsx";
import type { ExitRow } from "./machine-rows.ts";
import type { StateProps } from "./state-editor.tsx";
import { WordField } from "./word-field.tsx";

/** Where a step leads: what is done, by whom, and what comes next. */
export function ExitsEditor({ row, place, rows, edit }: StateProps) {
  const { t } = useTranslation();
  const text = useText();
  const isAuto = row.state.meta.kind === "auto";
  const change = (at: number, part: Partial<ExitRow>) =>
    edit((next) => {
      const { exits } = next[place]!;
      exits[at] = { ...exits[at]!, ...part };
    });
  const changeTransition = (at: number, part: Partial<Transition>) =>
    change(at, { transition: { ...row.exits[at]!.transition, ...part } });
  const targets = rows.map((each) => ({ value: each.name, label: text(each.state.meta.label) || each.name }));
  return (
    <RowsEditor
      name={t("processes.exit")}
      rows={row.exits}
      onAdd={() => edit((next) => void next[place]!.exits.push(newExit(row.exits, isAuto)))}
      onMove={(from, to) => edit((next) => moveWithin(next[place]!.exits, from, to))}
      onRemove={(at) => edit((next) => void next[place]!.exits.splice(at, 1))}
    >
      {({ event, transition }, at) => (
        <>
          {event !== null && (
            <>
              <TextPair
                label={t("processes.action")}
                path={`/states/${place}/exits/${at}`}
                required
                value={transition.meta.label}
                onChange={(label) => changeTransition(at, { meta: { ...transition.meta, label } })}
              />
              <Grid>
                <WordField
                  key={event}
                  label={t("processes.eventCode")}
                  value={event}
                  isFit={(word) => Word.safeParse(word).success}
                  onCommit={(word) => change(at, { event: word })}
                />
                <SelectField
                  label={t("processes.who")}
                  options={EventMeta.shape.who.options.map((value) => ({ value, label: t(`process.who.${value}`) }))}
                  value={transition.meta.who}
                  onChange={(who) => changeTransition(at, { meta: { ...transition.meta, who } })}
                />
              </Grid>
            </>
          )}
          <OptionalSelectField
            label={t("processes.target")}
            placeholder={t("processes.stays")}
            options={targets}
            value={transition.target ?? undefined}
            onChange={(target) => changeTransition(at, { target })}
          />
          {event !== null && (
            <div className="row">
              <CheckRow
                label={t("processes.needsNote")}
                checked={transition.meta.needsNote ?? false}
                onChange={(on) => changeTransition(at, { meta: { ...transition.meta, needsNote: on || undefined } })}
              />
              <CheckRow
                label={t("processes.internal")}
                checked={transition.meta.internal ?? false}
                onChange={(on) => changeTransition(at, { meta: { ...transition.meta, internal: on || undefined } })}
              />
              <CheckRow
                label={t("processes.whenSigned")}
                checked={transition.guard?.type === "countersigned"}
                onChange={(on) => changeTransition(at, { guard: on ? { type: "countersigned" } : undefined })}
              />
            </div>
          )}
        </>
      )}
    </RowsEditor>
  );
}

function newExit(exits: readonly ExitRow[], isAuto: boolean): ExitRow {
  const event = isAuto
    ? null
    : freeName(
        "action",
        exits.map((each) => each.event ?? ""),
      );
  return { event, transition: { meta: { label: { zh: "", en: "" }, who: isAuto ? "system" : "handler" } } };
}
