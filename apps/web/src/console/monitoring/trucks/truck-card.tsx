import CloseOutlined from "@ant-design/icons/CloseOutlined";
import type { Alarm, Device, DevicePosition } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Link } from "../../navigation.tsx";
import { Facts } from "../../parts/facts.tsx";
import { LoadName, SeverityTag } from "../parts/device-tags.tsx";

type Props = {
  truck: Device;
  position: DevicePosition | undefined;
  alarms: readonly Alarm[];
  onClose: () => void;
};

export function TruckCard({ truck, position, alarms, onClose }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  return (
    <Card
      title={
        <Link to="/devices/$id" params={{ id: truck.id }}>
          {truck.plate ?? text(truck.name)}
        </Link>
      }
      more={
        <IconButton label={t("close")} onClick={onClose}>
          <CloseOutlined />
        </IconButton>
      }
    >
      <div className="stack">
        <Facts
          facts={[
            { name: t("devices.organisation"), value: text(truck.organisation.name) },
            position !== undefined && {
              name: t("trucks.speed"),
              value: t("trucks.kmh", { speed: Math.round(position.speedKmh) }),
            },
            position !== undefined && { name: t("trucks.load"), value: <LoadName load={position.load} /> },
            position !== undefined && { name: t("trucks.at"), value: time(position.at, now) },
          ]}
        />
        {alarms.map((alarm) => (
          <div key={alarm.id} className="row">
            <SeverityTag severity={alarm.severity} />
            <Link to="/alarms/$id" params={{ id: alarm.id }}>
              {text(alarm.title)}
            </Link>
            <span className="quiet small">{time(alarm.raisedAt, now)}</span>
          </div>
        ))}
      </div>
    </Card>
  );
}
