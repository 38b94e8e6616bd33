import { Link } from "@tanstack/react-router";
import type { ApplicationCard, ApplicationState } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { DeadlineBadge } from "../../ui/deadline-badge.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { useNow } from "../demo/demo-queries.ts";
import "./application-row.css";

export function ApplicationRow({ application }: { application: ApplicationCard }) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  const now = useNow();
  const running = application.state === "submitted" || application.state === "supplement";
  return (
    <li className="application-row">
      <span className="row row-apart">
        <Link to="/applications/$id" params={{ id: application.id }}>
          {text(application.itemName)}
        </Link>
        <StateTag state={application.state} />
      </span>
      <span className="row small">
        <span className="quiet">{text(application.departmentName)}</span>
        {running && <DeadlineBadge dueAt={application.dueAt} paused={application.state === "supplement"} now={now} />}
      </span>
      <span className="quiet small">
        {application.caseNumber ?? t("cases.draftOf")} · {time(application.updatedAt, now)}
      </span>
    </li>
  );
}

const tones: Record<ApplicationState, Tone> = {
  draft: "plain",
  submitted: "slate",
  supplement: "ochre",
  approved: "jade",
  rejected: "cinnabar",
  withdrawn: "plain",
  cancelled: "plain",
};

export function StateTag({ state }: { state: ApplicationState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`applicationState.${state}`)}</Tag>;
}
