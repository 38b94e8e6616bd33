import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ProcessDefinition, ProcessDraft } from "@zhida/caseflow/contract";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { toast } from "../../../ui/toast.tsx";
import { saveProcessDraft, validateProcess } from "../../api/caseflow.ts";
import { freeName, moveWithin } from "../../catalogue/editor/list-changes.ts";
import { RowsEditor } from "../../catalogue/editor/rows-editor.tsx";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { useGo } from "../../navigation.tsx";
import { Page } from "../../parts/page.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { processQuery } from "../process-queries.ts";
import { type StateRow, toMachine, toRows } from "./machine-rows.ts";
import { StateEditor } from "./state-editor.tsx";

/** A process as a form: its steps, who does each, within what time, and where it leads. */
export function ProcessEditor({ process }: { process: ProcessDefinition }) {
  const { t } = useTranslation();
  const text = useText();
  const [name, setName] = useState(process.name);
  const [description, setDescription] = useState(process.description);
  const [initial, setInitial] = useState(process.machine.initial);
  const [rows, setRows] = useState(() => toRows(process.machine));
  const draft: ProcessDraft = {
    code: process.code,
    name,
    description,
    machine: toMachine(process.code, initial, rows),
  };
  const { save, problem } = useSave(draft);
  const check = useCheck(draft);
  const edit = (change: (next: StateRow[]) => void) =>
    setRows((before) => {
      const after = structuredClone(before);
      change(after);
      return after;
    });
  const findings = check.data?.findings ?? [];
  return (
    <Page
      title={text(name)}
      back={{ to: "/processes/$code", params: { code: process.code }, label: t("processes.backToOne") }}
      lead={<span className="mono">{process.code}</span>}
      marks={
        <span role="status">
          {findings.length > 0 ? (
            <Tag tone="cinnabar">{t("editor.problems", { count: findings.length })}</Tag>
          ) : (
            check.isSuccess && <Tag tone="jade">{t("editor.sound")}</Tag>
          )}
        </span>
      }
      actions={
        <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
          {t("editor.saveDraft")}
        </Button>
      }
    >
      {save.isError && <Notice kind="error">{problem}</Notice>}
      {check.isError && <Notice kind="warning">{t("processes.unfinished")}</Notice>}
      {findings.length > 0 && (
        <Notice kind="warning">
          <ul>
            {findings.map((finding) => (
              <li key={`${finding.state}-${finding.code}-${finding.message.en}`}>{text(finding.message)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Card title={t("editor.section.basics")}>
        <div className="stack">
          <TextPair label={t("processes.name")} path="/name" required value={name} onChange={setName} />
          <TextPair
            label={t("processes.description")}
            path="/description"
            required
            lines={2}
            value={description}
            onChange={setDescription}
          />
          <SelectField
            label={t("processes.initial")}
            options={rows.map((row) => ({ value: row.name, label: text(row.state.meta.label) || row.name }))}
            value={initial}
            onChange={setInitial}
          />
        </div>
      </Card>
      <Card title={t("process.steps")}>
        <RowsEditor
          name={t("process.step")}
          rows={rows}
          onAdd={() => edit(addState)}
          onMove={(from, to) => edit((next) => moveWithin(next, from, to))}
          onRemove={(place) => edit((next) => void next.splice(place, 1))}
        >
          {(row, place) => <StateEditor row={row} place={place} rows={rows} edit={edit} />}
        </RowsEditor>
      </Card>
    </Page>
  );
}

function addState(next: StateRow[]): void {
  const name = freeName(
    "step",
    next.map((row) => row.name),
  );
  next.push({
    name,
    state: {
      meta: {
        label: { zh: "", en: "" },
        kind: "task",
        candidates: { role: "department_officer", organisation: "handling", count: 1 },
      },
    },
    exits: [],
  });
}

function useSave(draft: ProcessDraft) {
  const { t } = useTranslation();
  const go = useGo();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => saveProcessDraft(draft),
    onSuccess: (saved) => {
      client.setQueryData(processQuery(saved.code, saved.version).queryKey, saved);
      for (const key of ["processes", "drawing"]) void client.invalidateQueries({ queryKey: [key] });
      toast(t("processes.saved"));
      go({ to: "/processes/$code", params: { code: saved.code }, search: { version: saved.version } });
    },
  });
  return { save, problem: useSentence(save.error) };
}

/** What would keep it from being published, asked while one edits; a half-typed name is no process yet. */
function useCheck(draft: ProcessDraft) {
  const content = useDeferredValue(JSON.stringify(draft));
  return useQuery({
    queryKey: ["process", "check", content],
    queryFn: () => validateProcess(JSON.parse(content) as ProcessDraft),
    placeholderData: (before) => before,
    gcTime: 30_000,
  });
}
