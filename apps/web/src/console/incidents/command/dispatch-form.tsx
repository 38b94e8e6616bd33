import type { Term } from "@zhida/caseflow/contract";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Grid } from "../../parts/grid.tsx";
import { MultiSelectField, SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ActProblem } from "../parts/act-problem.tsx";
import { TermFields } from "../parts/term-fields.tsx";
import { useAct } from "../parts/use-act.ts";
import { useCategory } from "../parts/use-category.ts";
import { useHandlingOrganisations } from "../parts/use-handling-organisations.ts";
import { RouteExplanation } from "./route-explanation.tsx";
import { suggestedFor } from "./suggested-for.ts";

/** 派单: the suggestion stands in the form already; Ctrl+Enter sends. */
export function DispatchForm({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const { incident } = detail;
  const category = useCategory(incident.category.code);
  const choices = useHandlingOrganisations();
  const [chosen, choose] = useState<string>();
  const [assist, setAssist] = useState<string[]>([]);
  const [term, setTerm] = useState<Term>();
  const [note, setNote] = useState("");
  const act = useAct(incident.id, incident.version);
  const organisation = chosen ?? suggestedFor(detail, category);
  const send = () => {
    if (!organisation || act.isPending) return;
    act.mutate({ action: "dispatch", organisation, assist, term, note: note.trim() || undefined });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const hurry = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  };
  return (
    <form className="stack" onSubmit={submit} onKeyDown={hurry} aria-label={t("dispatch.title")}>
      <RouteExplanation route={detail.route} />
      <Grid>
        <SelectField
          label={t("dispatch.organisation")}
          required
          options={choices}
          value={organisation}
          onChange={choose}
        />
        <MultiSelectField
          label={t("dispatch.assist")}
          hint={t("dispatch.assistHint")}
          options={choices.filter(({ value }) => value !== organisation)}
          value={assist}
          onChange={setAssist}
        />
      </Grid>
      <TermFields usual={category?.term} value={term} onChange={setTerm} />
      <TextField label={t("dispatch.note")} lines={2} maxLength={2000} value={note} onChange={setNote} />
      <ActProblem error={act.error} />
      <div className="row">
        <Button type="submit" look="primary" disabled={!organisation} busy={act.isPending}>
          {t("dispatch.send")}
        </Button>
        <span className="quiet small">{t("dispatch.keys")}</span>
      </div>
    </form>
  );
}
