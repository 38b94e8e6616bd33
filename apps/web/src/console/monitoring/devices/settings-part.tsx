import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DeviceDetail } from "@zhida/gov-monitoring/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { changeDevice, renewSecret } from "../../api/monitoring.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Beside } from "../../parts/page.tsx";
import { SaveProblem } from "../../parts/save-problem.tsx";
import { deviceQuery } from "../monitoring-queries.ts";
import { ConnectionCard } from "./connection-card.tsx";
import { draftOfDevice, problemsOfDevice, settingsOf } from "./device-draft.ts";
import { DeviceFields } from "./device-fields.tsx";

/** Everything about a device that may change; its states stand beside. */
export function SettingsPart({ detail }: { detail: DeviceDetail }) {
  return (
    <Beside aside={<SecretCard detail={detail} />}>
      <SettingsForm key={detail.device.version} detail={detail} />
    </Beside>
  );
}

function SettingsForm({ detail }: { detail: DeviceDetail }) {
  const { t } = useTranslation("monitoring");
  const client = useQueryClient();
  const { device } = detail;
  const [draft, setDraft] = useState(() => draftOfDevice(detail));
  const [tried, setTried] = useState(false);
  const problems = problemsOfDevice(draft);
  const isWhole = Object.keys(problems).length === 0;
  const save = useMutation({
    mutationFn: () => changeDevice(device.id, { ...settingsOf(draft), expectedVersion: device.version }),
    onSuccess: (next) => {
      client.setQueryData(deviceQuery(device.id).queryKey, next);
      void client.invalidateQueries({ queryKey: ["monitoring", "devices"] });
      toast(t("settings.saved"));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole && !save.isPending) save.mutate();
  };
  if (device.state === "retired") return <Notice>{t("settings.retired")}</Notice>;
  return (
    <Card title={t("settings.title")}>
      <form className="stack" onSubmit={submit} noValidate>
        <DeviceFields
          draft={draft}
          problems={tried ? problems : {}}
          isNew={false}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        {tried && !isWhole && <Notice kind="error">{t("approvals.notWhole")}</Notice>}
        {save.isError && (
          <SaveProblem
            error={save.error}
            reload={() => void client.invalidateQueries({ queryKey: deviceQuery(device.id).queryKey })}
          />
        )}
        <div className="row">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t("settings.save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function SecretCard({ detail: { device } }: { detail: DeviceDetail }) {
  const { t } = useTranslation("monitoring");
  const client = useQueryClient();
  const renew = useMutation({
    mutationFn: () => renewSecret(device.id, { expectedVersion: device.version }),
    onSuccess: ({ secret: _, ...detail }) => client.setQueryData(deviceQuery(device.id).queryKey, detail),
  });
  const problem = useSentence(renew.error);
  return (
    <>
      <ConnectionCard device={device} secret={renew.data?.secret ?? null} />
      {device.protocol !== "jt808" && device.state !== "retired" && (
        <div className="row">
          <ConfirmButton busy={renew.isPending} question={t("settings.renewQuestion")} onConfirm={() => renew.mutate()}>
            {t(device.hasSecret ? "settings.renew" : "settings.makeSecret")}
          </ConfirmButton>
        </div>
      )}
      {renew.isError && <Notice kind="error">{problem}</Notice>}
    </>
  );
}
