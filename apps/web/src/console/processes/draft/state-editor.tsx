import { Outcome, StateKind, type StateMeta, TermUnit, Word } from "@zhida/caseflow/contract";
import { RoleCode, roleNames } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { OptionalSelectField, SelectField } from "../../parts/select-field.tsx";
import { NumberField } from "../../parts/text-field.tsx";
import { ExitsEditor } from "./exits-editor.tsx";
import { renameState, type StateRow } from "./machine-rows.ts";
import { WordField } from "./word-field.tsx";

export type StateProps = {
  row: StateRow;
  place: number;
  rows: readonly StateRow[];
  edit: (change: (next: StateRow[]) => void) => void;
};

/** One step of the process. */
export function StateEditor({ row, place, rows, edit }: StateProps) {
  const { t } = useTranslation();
  const { meta } = row.state;
  const change = (part: Partial<StateMeta>) =>
    edit((next) => {
      const { state } = next[place]!;
      state.meta = { ...state.meta, ...part };
    });
  const becomeKind = (kind: StateKind) =>
    edit((next) => {
      const { state } = next[place]!;
      state.type = kind === "final" ? "final" : undefined;
      state.meta = {
        ...state.meta,
        kind,
        candidates:
          kind === "task"
            ? (meta.candidates ?? { role: "department_officer", organisation: "handling", count: 1 })
            : undefined,
        outcome: kind === "final" ? (meta.outcome ?? "done") : undefined,
      };
    });
  return (
    <>
      <TextPair
        label={t("processes.stateName")}
        path={`/states/${place}`}
        required
        value={meta.label}
        onChange={(label) => change({ label })}
      />
      <Grid>
        <SelectField
          label={t("process.kind")}
          options={StateKind.options.map((value) => ({ value, label: t(`process.kinds.${value}`) }))}
          value={meta.kind}
          onChange={becomeKind}
        />
        <WordField
          key={row.name}
          label={t("processes.stateCode")}
          value={row.name}
          isFit={(word) => Word.safeParse(word).success && !rows.some((each, at) => at !== place && each.name === word)}
          onCommit={(word) => edit((next) => renameState(next, row.name, word))}
        />
        {meta.kind === "final" && (
          <SelectField
            label={t("processes.outcome")}
            options={Outcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            value={meta.outcome}
            onChange={(outcome) => change({ outcome })}
          />
        )}
      </Grid>
      {meta.candidates && <CandidatesEditor meta={meta} change={change} />}
      {meta.kind !== "final" && meta.kind !== "auto" && <TermEditor row={row} change={change} />}
      {meta.kind !== "final" && (
        <div className="row">
          <CheckRow
            label={t("processes.startsTerm")}
            checked={meta.startsTerm ?? false}
            onChange={(on) => change({ startsTerm: on || undefined })}
          />
          <CheckRow
            label={t("processes.pausesClock")}
            checked={meta.pausesClock ?? false}
            onChange={(on) => change({ pausesClock: on || undefined })}
          />
          <CheckRow
            label={t("processes.endsTerm")}
            checked={meta.endsTerm ?? false}
            onChange={(on) => change({ endsTerm: on || undefined })}
          />
        </div>
      )}
      {meta.kind !== "final" && <ExitsEditor row={row} place={place} rows={rows} edit={edit} />}
    </>
  );
}

type Part = { meta: StateMeta; change: (part: Partial<StateMeta>) => void };

function CandidatesEditor({ meta, change }: Part) {
  const { t } = useTranslation();
  const text = useText();
  const candidates = meta.candidates!;
  return (
    <Grid>
      <SelectField
        label={t("processes.role")}
        options={RoleCode.options.map((value) => ({ value, label: text(roleNames[value]) }))}
        value={candidates.role as RoleCode}
        onChange={(role) => change({ candidates: { ...candidates, role } })}
      />
      <NumberField
        label={t("processes.signers")}
        hint={t("processes.signersHint")}
        value={candidates.count}
        onChange={(count = 1) => change({ candidates: { ...candidates, count } })}
      />
    </Grid>
  );
}

function TermEditor({ row, change }: { row: StateRow; change: Part["change"] }) {
  const { t } = useTranslation();
  const text = useText();
  const { term, expires } = row.state.meta;
  const ofSystem = row.exits.filter((exit) => exit.event !== null && exit.transition.meta.who === "system");
  return (
    <Grid>
      <NumberField
        label={t("processes.term")}
        hint={t("processes.termHint")}
        value={term?.amount}
        onChange={(amount) =>
          change({ term: amount === undefined ? undefined : { unit: "workday", ...term, amount: Math.max(amount, 1) } })
        }
      />
      {term && (
        <SelectField
          label={t("editor.unit")}
          options={TermUnit.options.map((value) => ({ value, label: t(`processes.units.${value}`) }))}
          value={term.unit}
          onChange={(unit) => change({ term: { ...term, unit } })}
        />
      )}
      {term && ofSystem.length > 0 && (
        <OptionalSelectField
          label={t("processes.expires")}
          options={ofSystem.map(({ event, transition }) => ({
            value: event!,
            label: text(transition.meta.label) || event!,
          }))}
          value={expires}
          onChange={(event) => change({ expires: event })}
        />
      )}
    </Grid>
  );
}
