import type { Assist, IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Timeline } from "../../../ui/timeline.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { ActProblem } from "../parts/act-problem.tsx";
import { useAct } from "../parts/use-act.ts";

const tones = { open: "ochre", done: "jade", withdrawn: "plain" } as const;

/** 联合处置: who leads and who helps, and how far each has come. */
export function AssistsCard({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const { incident, assists } = detail;
  const act = useAct(incident.id, incident.version);
  if (assists.length === 0) return null;
  const mayWithdraw = detail.actions.includes("withdraw-assist");
  const meta = ({ askedAt, doneAt }: Assist) =>
    doneAt ? t("assists.doneAt", { time: time(doneAt, now) }) : t("assists.askedAt", { time: time(askedAt, now) });
  return (
    <Card title={t("assists.title")}>
      <div className="stack">
        {incident.handlingOrganisation && (
          <p className="quiet small">{t("assists.lead", { name: text(incident.handlingOrganisation.name) })}</p>
        )}
        <Timeline
          steps={assists.map((assist) => ({
            key: assist.organisation.code,
            stage: assist.state === "open" ? "now" : "past",
            title: (
              <span className="row">
                {text(assist.organisation.name)}
                <Tag tone={tones[assist.state]}>{t(`assists.state.${assist.state}`)}</Tag>
              </span>
            ),
            meta: meta(assist),
            text: (
              <>
                {assist.note}
                {mayWithdraw && assist.state === "open" && (
                  <ConfirmButton
                    size="small"
                    look="quiet"
                    question={t("assists.withdrawQuestion", { name: text(assist.organisation.name) })}
                    busy={act.isPending}
                    onConfirm={() => act.mutate({ action: "withdraw-assist", organisation: assist.organisation.code })}
                  >
                    {t("assists.withdraw")}
                  </ConfirmButton>
                )}
              </>
            ),
          }))}
        />
        <ActProblem error={act.error} />
      </div>
    </Card>
  );
}
