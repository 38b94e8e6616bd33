import { useQuery } from "@tanstack/react-query";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { findNearbyIncidents } from "../../../api/incidents.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Link } from "../../navigation.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { ActProblem } from "../parts/act-problem.tsx";
import { StateTag } from "../parts/incident-tags.tsx";
import { useAct } from "../parts/use-act.ts";
import "./duplicates.css";

/** Open incidents of the same kind within 50 m: one press makes one of the two. */
export function Duplicates({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const now = useNow();
  const { time } = useFormats();
  const { incident } = detail;
  const { lon, lat } = incident.place;
  const category = incident.category.code;
  const mayMerge = detail.actions.includes("merge");
  const { data } = useQuery({
    queryKey: ["incidents", "nearby", lon, lat, category],
    queryFn: () => findNearbyIncidents({ lon, lat, category }),
    enabled: mayMerge,
  });
  const act = useAct(incident.id, incident.version);
  const others = data?.items.filter(({ id }) => id !== incident.id) ?? [];
  if (!mayMerge || others.length === 0) return null;
  return (
    <section className="duplicates" aria-label={t("duplicates.title")}>
      <strong>{t("duplicates.title")}</strong>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <span>
              <Link to="/incidents/$id" params={{ id: other.id }} className="mono">
                {other.number}
              </Link>{" "}
              <StateTag state={other.state.name} />
              <br />
              <span className="small">{other.description}</span>
              <br />
              <span className="quiet small">
                {t("duplicates.distance", { metres: Math.round(other.distanceM) })} · {time(other.reportedAt, now)}
              </span>
            </span>
            <ConfirmButton
              size="small"
              question={t("duplicates.question", { number: other.number })}
              busy={act.isPending}
              onConfirm={() => act.mutate({ action: "merge", into: other.id })}
            >
              {t("duplicates.merge")}
            </ConfirmButton>
          </li>
        ))}
      </ul>
      <ActProblem error={act.error} />
    </section>
  );
}
