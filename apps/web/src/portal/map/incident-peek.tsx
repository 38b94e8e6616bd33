import { useQuery } from "@tanstack/react-query";
import CloseOutline from "antd-mobile-icons/es/CloseOutline";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { incidentQuery } from "../incidents/incident-queries.ts";
import { IncidentRowLink } from "../incidents/incident-row.tsx";

/** The incident that was pressed, in short; pressing it opens the whole. */
export function IncidentPeek({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation("reporting");
  const query = useQuery(incidentQuery(id));
  return (
    <div className="incident-peek" aria-live="polite">
      <IconButton label={t("close")} className="incident-peek-close" onClick={onClose}>
        <CloseOutline aria-hidden="true" />
      </IconButton>
      <Loaded query={query}>
        {({ incident }) => (
          <ul>
            <IncidentRowLink incident={incident} />
          </ul>
        )}
      </Loaded>
    </div>
  );
}
