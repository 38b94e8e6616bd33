import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { NearbyIncidents } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { followIncident } from "../../../api/incidents.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { useNow } from "../../demo/demo-queries.ts";
import { IncidentPhoto } from "../../incidents/incident-photo.tsx";
import { nearbyQuery } from "../../incidents/incident-queries.ts";
import "./nearby.css";

type Props = { at: { lon: number; lat: number }; category: string; onFollow: () => Promise<void> };

/** Open ones of the same kind within 50 m: following one tells the office as much as another report. */
export function Nearby({ at, category, onFollow }: Props) {
  const { t } = useTranslation("reporting");
  const me = useMe();
  const navigate = useNavigate();
  const { data } = useQuery({ ...nearbyQuery({ lon: at.lon, lat: at.lat, category }), enabled: Boolean(me) });
  const follow = useMutation({
    mutationFn: followIncident,
    onSuccess: async (_, id) => {
      toast(t("nearby.followed"));
      await onFollow();
      void navigate({ to: "/incidents/$id", params: { id } });
    },
  });
  const problem = useSentence(follow.error);
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t("nearby.title", { count: data.items.length })} className="nearby">
      <p className="quiet">{t("nearby.lead")}</p>
      {follow.isError && <Notice kind="error">{problem}</Notice>}
      <ul>
        {data.items.map((each) => (
          <NearbyRow key={each.id} incident={each} busy={follow.isPending} onFollow={() => follow.mutate(each.id)} />
        ))}
      </ul>
    </Card>
  );
}

type RowProps = { incident: NearbyIncidents["items"][number]; busy: boolean; onFollow: () => void };

function NearbyRow({ incident, busy, onFollow }: RowProps) {
  const { t } = useTranslation("reporting");
  const text = useText();
  const { time } = useFormats();
  const now = useNow();
  return (
    <li className="nearby-row">
      {incident.cover && <IncidentPhoto id={incident.cover} alt="" />}
      <div>
        <strong>{text(incident.title)}</strong>
        <p className="quiet small">
          {t("nearby.about", {
            metres: Math.round(incident.distanceM),
            when: time(incident.reportedAt, now),
            state: text(incident.state.label),
          })}
        </p>
        <p className="small nearby-said">{incident.description}</p>
        <Button look="primary" busy={busy} onClick={onFollow}>
          {t("nearby.follow")}
        </Button>
      </div>
    </li>
  );
}
