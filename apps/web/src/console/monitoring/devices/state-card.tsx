import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type DeviceDetail, DeviceState } from "@zhida/gov-monitoring/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Timeline } from "../../../ui/timeline.tsx";
import { toast } from "../../../ui/toast.tsx";
import { setDeviceState } from "../../api/monitoring.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** In use, calibrated, maintained, retired: what it is in now and was in; what it measures then raises no alarm. */
export function StateCard({ detail, mayManage }: { detail: DeviceDetail; mayManage: boolean }) {
  const { t } = useTranslation("monitoring");
  const now = useNow();
  const { time } = useFormats();
  return (
    <Card title={t("states.title")}>
      <div className="stack">
        {mayManage && <StateForm key={detail.device.version} detail={detail} />}
        {detail.states.length > 0 && (
          <Timeline
            steps={detail.states.map((change, place) => ({
              key: change.id,
              stage: place === 0 ? "now" : "past",
              title: t(`state.${change.state}`),
              meta: `${time(change.at, now)} · ${change.by ?? t("states.byItself")}`,
              text: (
                <>
                  {change.note}
                  {change.until && (
                    <span className="quiet small"> {t("states.until", { time: time(change.until, now) })}</span>
                  )}
                </>
              ),
            }))}
          />
        )}
      </div>
    </Card>
  );
}

function StateForm({ detail: { device } }: { detail: DeviceDetail }) {
  const { t } = useTranslation("monitoring");
  const client = useQueryClient();
  const [state, setState] = useState<DeviceState>(device.state);
  const [until, setUntil] = useState("");
  const [note, setNote] = useState("");
  const save = useMutation({
    mutationFn: () =>
      setDeviceState(device.id, {
        state,
        until: until === "" || state === "active" ? null : new Date(`${until}:00+08:00`).toISOString(),
        note: note.trim(),
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["monitoring"] });
      toast(t("states.saved"));
    },
  });
  const problem = useSentence(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state !== device.state && !save.isPending) save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <SelectField
        label={t("devices.state")}
        options={DeviceState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        hint={t(`stateHint.${state}`)}
        value={state}
        onChange={setState}
      />
      {state !== device.state && (
        <>
          {(state === "calibrating" || state === "maintenance") && (
            <TextField label={t("states.untilField")} type="datetime-local" value={until} onChange={setUntil} />
          )}
          <TextField label={t("states.note")} lines={2} maxLength={500} value={note} onChange={setNote} />
          {save.isError && <Notice kind="error">{problem}</Notice>}
          <div className="row">
            <Button type="submit" look="primary" busy={save.isPending}>
              {t("states.save")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
