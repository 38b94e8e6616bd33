import type { Device } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Link } from "../../navigation.tsx";
import type { Column } from "../../parts/record-table.tsx";
import { isClockWrong, offsetText } from "../parts/clock-offset.ts";
import { DeviceKindName, DeviceStateTag, OnlineTag } from "../parts/device-tags.tsx";

export function useDeviceColumns(): Column<Device>[] {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  return [
    {
      key: "name",
      title: t("devices.device"),
      cell: (device) => (
        <>
          <Link to="/devices/$id" params={{ id: device.id }} data-row-link>
            {text(device.name)}
          </Link>
          <br />
          <span className="quiet small mono">{device.plate ?? device.code}</span>
        </>
      ),
    },
    { key: "kind", tight: true, title: t("devices.kind"), cell: ({ kind }) => <DeviceKindName kind={kind} /> },
    {
      key: "organisation",
      title: t("devices.organisation"),
      roomy: true,
      cell: ({ organisation }) => text(organisation.name),
    },
    { key: "online", tight: true, title: t("devices.online"), cell: (device) => <OnlineTag device={device} /> },
    {
      key: "state",
      tight: true,
      title: t("devices.state"),
      cell: ({ state }) => <DeviceStateTag state={state} />,
    },
    {
      key: "seen",
      tight: true,
      title: t("devices.lastSeen"),
      cell: ({ lastSeenAt }) => (lastSeenAt ? time(lastSeenAt, now) : t("devices.never")),
    },
    {
      key: "clock",
      tight: true,
      end: true,
      roomy: true,
      title: t("devices.clock"),
      cell: ({ clockOffsetMs }) =>
        clockOffsetMs === null ? (
          t("none")
        ) : (
          <span className={isClockWrong(clockOffsetMs) ? "figures-cinnabar" : undefined}>
            {offsetText(clockOffsetMs)}
          </span>
        ),
    },
    {
      key: "protocol",
      tight: true,
      roomy: true,
      title: t("devices.protocol"),
      cell: ({ protocol }) => t(`protocol.${protocol}`),
    },
  ];
}
