import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { findNearbyIncidents } from "../../../api/incidents.ts";
import { useText } from "../../../i18n/use-text.ts";
import type { MapPoint } from "../../../ui/map/map-mark.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Link } from "../../navigation.tsx";
import { StateTag } from "../parts/incident-tags.tsx";

/** The same may have been reported already: the caller can be told how far it is. */
export function NearbyNotice({ point, category }: { point: MapPoint; category: string }) {
  const { t } = useTranslation("command");
  const text = useText();
  const { lon, lat } = point;
  const { data } = useQuery({
    queryKey: ["incidents", "nearby", lon, lat, category],
    queryFn: () => findNearbyIncidents({ lon, lat, category }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>{t("desk.already", { count: data.items.length })}</p>
      <ul>
        {data.items.map((each) => (
          <li key={each.id}>
            <Link to="/incidents/$id" params={{ id: each.id }}>
              {text(each.title)}
            </Link>{" "}
            <StateTag state={each.state.name} />{" "}
            <span className="quiet small">{t("duplicates.distance", { metres: Math.round(each.distanceM) })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
