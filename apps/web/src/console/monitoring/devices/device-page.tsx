import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { DeviceDetail, MonitoringNews } from "@zhida/gov-monitoring/contract";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Tabs } from "../../../ui/tabs.tsx";
import { LiveMark } from "../../incidents/command/live-mark.tsx";
import { useAddress, useParam } from "../../navigation.tsx";
import { useDivision } from "../../organisations/use-division.ts";
import { Beside, Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { AlarmList } from "../alarms/alarm-list.tsx";
import { deviceQuery } from "../monitoring-queries.ts";
import { DeviceStateTag, OnlineTag } from "../parts/device-tags.tsx";
import { useLiveMonitoring } from "../use-live-monitoring.ts";
import { DeviceFacts } from "./device-facts.tsx";
import { DevicePlace } from "./device-place.tsx";
import { FrameList } from "./frame-list.tsx";
import { GapsCard } from "./gaps-card.tsx";
import { mergeValues } from "./merge-values.ts";
import { SeriesCard } from "./series-card.tsx";
import { SettingsPart } from "./settings-part.tsx";
import { StateCard } from "./state-card.tsx";
import { ValuesCard } from "./values-card.tsx";

const PARTS = ["values", "frames", "alarms", "settings"] as const;
const Address = z.object({ part: z.enum(PARTS).optional().catch(undefined) });

/** One device: what it says now, what it said, where it was silent, what came over the line. */
export function DevicePage() {
  const query = useQuery(deviceQuery(useParam("id")));
  return <PageLoaded query={query}>{(detail) => <Shown detail={detail} />}</PageLoaded>;
}

function Shown({ detail }: { detail: DeviceDetail }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const client = useQueryClient();
  const [{ part = "values" }, change] = useAddress(Address);
  const { device } = detail;
  const hear = useCallback(
    (news: MonitoringNews) => {
      const key = deviceQuery(device.id).queryKey;
      client.setQueryData(key, (known) => (known ? mergeValues(known, news) : known));
    },
    [client, device.id],
  );
  const live = useLiveMonitoring(useDivision(), hear);
  const mayManage = useMe()?.permissions.includes("device.manage") ?? false;
  return (
    <Page
      title={text(device.name)}
      back={{ to: "/devices", label: t("devices.back") }}
      lead={<span className="mono">{device.plate ?? device.code}</span>}
      marks={
        <>
          <OnlineTag device={device} />
          <DeviceStateTag state={device.state} />
          <LiveMark state={live} />
        </>
      }
    >
      <Tabs
        label={t("device.parts")}
        tabs={PARTS.filter((each) => each !== "settings" || mayManage).map((value) => ({
          value,
          label: t(`device.part.${value}`),
        }))}
        value={part}
        onChange={(next) => change({ part: next })}
      >
        {part === "values" && (
          <Beside
            aside={
              <>
                <DeviceFacts device={device} />
                <StateCard detail={detail} mayManage={mayManage} />
                <GapsCard gaps={detail.gaps} />
              </>
            }
          >
            <ValuesCard detail={detail} />
            {device.factors.length > 0 && <SeriesCard device={device} />}
            <DevicePlace device={device} />
          </Beside>
        )}
        {part === "frames" && <FrameList device={device.id} />}
        {part === "settings" && mayManage && <SettingsPart detail={detail} />}
        {part === "alarms" && <AlarmList filters={{ device: device.id }} />}
      </Tabs>
    </Page>
  );
}
