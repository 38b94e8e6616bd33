import { useQuery } from "@tanstack/react-query";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../session/me-query.ts";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { AlarmEvidenceView } from "../../monitoring/alarms/alarm-evidence.tsx";
import { alarmQuery } from "../../monitoring/monitoring-queries.ts";
import { Link } from "../../navigation.tsx";

/** What the device measured that reported this; for those who may look at devices, whole. */
export function EvidenceCard({ detail: { incident } }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const { alarm } = incident;
  const mayLook = useMe()?.permissions.includes("device.view") ?? false;
  const query = useQuery({ ...alarmQuery(alarm ?? ""), enabled: alarm !== null && mayLook });
  if (alarm === null) return null;
  if (!mayLook)
    return (
      <Card title={t("evidence.title")}>
        <p className="quiet">{t("evidence.notYours")}</p>
      </Card>
    );
  return (
    <>
      <p className="small">
        {t("evidence.from")}{" "}
        <Link to="/alarms/$id" params={{ id: alarm }}>
          {t("evidence.alarm")}
        </Link>
      </p>
      <Loaded query={query}>{(found) => <AlarmEvidenceView detail={found} />}</Loaded>
    </>
  );
}
