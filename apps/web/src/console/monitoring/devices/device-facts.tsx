import type { Device } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Facts } from "../../parts/facts.tsx";
import { isClockWrong, offsetText } from "../parts/clock-offset.ts";
import { DeviceKindName } from "../parts/device-tags.tsx";

export function DeviceFacts({ device }: { device: Device }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  return (
    <Card title={t("device.facts")}>
      <div className="stack">
        <Facts
          facts={[
            { name: t("devices.kind"), value: <DeviceKindName kind={device.kind} /> },
            { name: t("devices.protocol"), value: t(`protocol.${device.protocol}`) },
            { name: t(`devices.codeOf.${device.protocol}`), value: <span className="mono">{device.code}</span> },
            { name: t("devices.organisation"), value: text(device.organisation.name) },
            device.plate !== null && { name: t("devices.plate"), value: device.plate },
            device.site !== null && { name: t("devices.site"), value: device.site },
            { name: t("device.interval"), value: t("device.seconds", { count: device.intervalS }) },
            {
              name: t("devices.lastSeen"),
              value: device.lastSeenAt ? time(device.lastSeenAt, now) : t("devices.never"),
            },
            {
              name: t("devices.clock"),
              value: device.clockOffsetMs === null ? t("none") : offsetText(device.clockOffsetMs),
            },
          ]}
        />
        {isClockWrong(device.clockOffsetMs) && <Notice kind="warning">{t("device.clockWrong")}</Notice>}
      </div>
    </Card>
  );
}
