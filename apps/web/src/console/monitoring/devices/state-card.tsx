import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DeviceDetail } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Timeline } from "../../../ui/timeline.tsx";
import { cancelDevicePlan } from "../../api/monitoring.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { deviceQuery } from "../monitoring-queries.ts";
import { StateForm } from "./state-form.tsx";

/** In use, calibrated, maintained, retired: what it is in now, was in and is planned to be in; what it measures then raises no alarm. */
export function StateCard({ detail, mayManage }: { detail: DeviceDetail; mayManage: boolean }) {
  const { t } = useTranslation("monitoring");
  const now = useNow();
  const { time } = useFormats();
  const { device, states, plans } = detail;
  return (
    <Card title={t("states.title")}>
      <div className="stack">
        {mayManage && device.state !== "retired" && <StateForm key={device.version} device={device} />}
        {plans.length > 0 && <Plans detail={detail} mayManage={mayManage} />}
        {states.length > 0 && (
          <Timeline
            steps={states.map((change, place) => ({
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

function Plans({ detail: { device, plans }, mayManage }: { detail: DeviceDetail; mayManage: boolean }) {
  const { t } = useTranslation("monitoring");
  const now = useNow();
  const { time } = useFormats();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: (plan: string) => cancelDevicePlan(device.id, plan),
    onSettled: () => client.invalidateQueries({ queryKey: deviceQuery(device.id).queryKey }),
  });
  const problem = useSentence(cancel.error);
  return (
    <section aria-label={t("plans.title")}>
      <strong>{t("plans.title")}</strong>
      <ul className="stack">
        {plans.map(({ id, state, from, until, note, by }) => (
          <li key={id} className="row row-apart">
            <span>
              {t("plans.stretch", { state: t(`state.${state}`), from: time(from, now), until: time(until, now) })}
              <br />
              <span className="quiet small">{`${note} · ${by}`}</span>
            </span>
            {mayManage && (
              <ConfirmButton
                size="small"
                look="quiet"
                question={t("plans.cancelQuestion")}
                busy={cancel.isPending && cancel.variables === id}
                onConfirm={() => cancel.mutate(id)}
              >
                {t("plans.cancel")}
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
      {cancel.isError && <Notice kind="error">{problem}</Notice>}
    </section>
  );
}
