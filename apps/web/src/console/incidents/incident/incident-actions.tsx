import type { IncidentActionName, IncidentDetail } from "@zhida/gov-incidents/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { useKeepFocus } from "../../parts/use-keep-focus.ts";
import { ActProblem } from "../parts/act-problem.tsx";
import { useAct } from "../parts/use-act.ts";
import { ActionDialog } from "./action-dialog.tsx";
import { AT_ONCE, inOrder, isRisky } from "./action-order.ts";
import type { AskedAction } from "./asked-of.ts";

type Props = {
  detail: IncidentDetail;
  /** Offered in another place of the page already. */
  without?: readonly IncidentActionName[];
};

/** What the viewer may do now, the usual next step first; nothing else is offered. */
export function IncidentActions({ detail, without = [] }: Props) {
  const { t } = useTranslation("command");
  const { incident } = detail;
  const [asked, ask] = useState<AskedAction>();
  const act = useAct(incident.id, incident.version);
  const place = useKeepFocus<HTMLDivElement>(`${incident.version} ${asked}`);
  const offered = inOrder(detail.actions).filter((each) => !without.includes(each));
  if (offered.length === 0) {
    return without.length > 0 ? null : (
      <p className="quiet">{t(incident.closedAt ? "actions.ended" : "actions.none")}</p>
    );
  }
  return (
    <div className="stack" ref={place} tabIndex={-1}>
      <ActProblem error={act.error} />
      <div className="row">
        {offered.map((action, at) => {
          const immediate = AT_ONCE.find((each) => each === action);
          const look = at === 0 && without.length === 0 ? "primary" : isRisky(action) ? "danger" : "secondary";
          return (
            <Button
              key={action}
              look={look}
              busy={act.isPending && act.variables?.action === action}
              onClick={() => (immediate ? act.mutate({ action: immediate }) : ask(action as AskedAction))}
            >
              {t(`actions.name.${action}`)}
            </Button>
          );
        })}
      </div>
      {asked && <ActionDialog action={asked} detail={detail} onClose={() => ask(undefined)} />}
    </div>
  );
}
