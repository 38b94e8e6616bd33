import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { useQuery } from "@tanstack/react-query";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Link } from "../../navigation.tsx";
import { Facts } from "../../parts/facts.tsx";
import { IncidentActions } from "../incident/incident-actions.tsx";
import { IncidentFiles } from "../incident/incident-files.tsx";
import { incidentQuery } from "../incident-queries.ts";
import { DueTag } from "../parts/due-tag.tsx";
import { PriorityTag, SourceName, StateTag, SupervisedTag } from "../parts/incident-tags.tsx";
import { DispatchForm } from "./dispatch-form.tsx";
import { Duplicates } from "./duplicates.tsx";
import { usePanelFocus } from "./use-panel-focus.ts";

/** The incident chosen in the queue: what is needed to decide where it goes, and the decision. */
export function IncidentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(incidentQuery(id));
  const panel = usePanelFocus();
  return (
    <div ref={panel} tabIndex={-1} className="command-panel">
      <Loaded query={query}>{(detail) => <Panel detail={detail} onClose={onClose} />}</Loaded>
    </div>
  );
}

function Panel({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const { incident } = detail;
  const mayDispatch = detail.actions.includes("dispatch");
  return (
    <Card
      title={
        <Link to="/incidents/$id" params={{ id: incident.id }}>
          {text(incident.title)}
        </Link>
      }
      more={
        <IconButton label={t("close")} onClick={onClose}>
          <CloseOutlined />
        </IconButton>
      }
    >
      <div className="stack">
        <div className="row">
          <StateTag state={incident.state.name} />
          <PriorityTag priority={incident.priority} />
          <SupervisedTag level={incident.supervised} />
          <DueTag clock={incident.clock} dueAt={incident.dueAt} now={now} />
          <span className="quiet small mono">{incident.number}</span>
        </div>
        <p className="prose-lines">{incident.description}</p>
        <Facts
          facts={[
            { name: t("facts.address"), value: incident.place.address },
            { name: t("facts.area"), value: text(incident.place.area) },
            { name: t("facts.source"), value: <SourceName source={incident.source} /> },
            { name: t("facts.reportedAt"), value: time(incident.reportedAt, now) },
            ...detail.fields.map((field) => ({ name: text(field.label), value: field.value })),
          ]}
        />
        <IncidentFiles files={detail.files} />
        <Duplicates detail={detail} />
        {mayDispatch && <DispatchForm key={incident.version} detail={detail} />}
        <IncidentActions detail={detail} without={mayDispatch ? ["dispatch"] : []} />
      </div>
    </Card>
  );
}
