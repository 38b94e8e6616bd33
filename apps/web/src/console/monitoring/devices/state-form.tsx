import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Device, DeviceState } from "@zhida/gov-monitoring/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { setDeviceState } from "../../api/monitoring.ts";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { isForAWhile, problemsOfState, type StateDraft, toStateChange } from "./state-draft.ts";

/** Another state, now or from a time on, with its reason; retiring is said twice. */
export function StateForm({ device }: { device: Device }) {
  const { t } = useTranslation("monitoring");
  const client = useQueryClient();
  const [draft, setDraft] = useState<StateDraft>({ state: device.state, from: "", until: "", note: "" });
  const [isSure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const problems = problemsOfState(draft);
  const isWhole = Object.keys(problems).length === 0 && (draft.state !== "retired" || isSure);
  const save = useMutation({
    mutationFn: () => setDeviceState(device.id, toStateChange(draft)),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["monitoring"] });
      setDraft({ state: device.state, from: "", until: "", note: "" });
      setTried(false);
      toast(t(draft.from ? "plans.saved" : "states.saved"));
    },
  });
  const problem = useSentence(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole && !save.isPending) save.mutate();
  };
  const said = (field: keyof StateDraft) =>
    tried && problems[field] ? t(`stateProblem.${problems[field]}`) : undefined;
  const isOther = draft.state !== device.state || isForAWhile(draft.state);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <SelectField
        label={t("devices.state")}
        options={DeviceState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        hint={t(`stateHint.${draft.state}`)}
        value={draft.state}
        onChange={(state) => setDraft({ ...draft, state })}
      />
      {isOther && (
        <>
          {isForAWhile(draft.state) && (
            <Grid>
              <TextField
                label={t("states.fromField")}
                hint={t("states.fromHint")}
                type="datetime-local"
                value={draft.from}
                onChange={(from) => setDraft({ ...draft, from })}
              />
              <TextField
                label={t("states.untilField")}
                type="datetime-local"
                error={said("until")}
                value={draft.until}
                onChange={(until) => setDraft({ ...draft, until })}
              />
            </Grid>
          )}
          <TextField
            label={t("states.note")}
            required={draft.state !== "active"}
            lines={2}
            maxLength={500}
            error={said("note")}
            value={draft.note}
            onChange={(note) => setDraft({ ...draft, note })}
          />
          {draft.state === "retired" && <CheckRow label={t("states.sure")} checked={isSure} onChange={setSure} />}
          {save.isError && <Notice kind="error">{problem}</Notice>}
          <div className="row">
            <Button
              type="submit"
              look={draft.state === "retired" ? "danger" : "primary"}
              disabled={draft.state === "retired" && !isSure}
              busy={save.isPending}
            >
              {t(draft.from ? "plans.save" : "states.save")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
