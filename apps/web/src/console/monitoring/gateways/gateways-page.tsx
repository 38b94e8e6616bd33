import { useQuery } from "@tanstack/react-query";
import type { Gateway, GatewayStatus } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Figures } from "../../parts/figures.tsx";
import { FramedTable } from "../../parts/framed-table.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { type Column, RecordTable } from "../../parts/record-table.tsx";
import { gatewaysQuery } from "../monitoring-queries.ts";

/** 接入网关: who is connected, how much comes in, and whether all of it is kept. */
export function GatewaysPage() {
  const query = useQuery(gatewaysQuery);
  return <PageLoaded query={query}>{(status) => <Shown status={status} />}</PageLoaded>;
}

const stateTone = { listening: "jade", port_taken: "cinnabar", off: "plain" } as const;

function Shown({ status }: { status: GatewayStatus }) {
  const { t } = useTranslation("monitoring");
  const now = useNow();
  const { time, bytes } = useFormats();
  const { spool } = status;
  const count = (
    key: "sockets" | "devices" | "frames" | "broken" | "refused" | "duplicates" | "dropped",
  ): Column<Gateway> => ({
    key,
    end: true,
    title: t(`gateways.${key}`),
    cell: (gateway) => gateway[key].toLocaleString(),
  });
  return (
    <Page title={t("gateways.title")} lead={t("gateways.lead")}>
      {status.database === "away" && <Notice kind="warning">{t("gateways.databaseAway")}</Notice>}
      <Figures
        label={t("gateways.figures")}
        figures={[
          { name: t("gateways.framesPerS"), value: status.framesPerS.toFixed(1) },
          { name: t("gateways.storedFrames"), value: status.storedFrames.toLocaleString() },
          { name: t("gateways.storedReadings"), value: status.storedReadings.toLocaleString() },
          { name: t("gateways.storedPositions"), value: status.storedPositions.toLocaleString() },
          { name: t("gateways.commit"), value: t("gateways.ms", { ms: status.commitP95Ms.toFixed(0) }) },
          { name: t("gateways.waiting"), value: bytes(status.waitingBytes) },
          {
            name: t("gateways.spool"),
            value: bytes(spool.bytes),
            tone: spool.bytes > 0 ? "ochre" : undefined,
          },
        ]}
      />
      <FramedTable
        caption={t("gateways.title")}
        rows={status.gateways}
        rowKey={({ protocol }) => protocol}
        columns={[
          { key: "protocol", title: t("devices.protocol"), cell: ({ protocol }) => t(`protocol.${protocol}`) },
          {
            key: "state",
            tight: true,
            title: t("gateways.state"),
            cell: ({ state, port }) => (
              <>
                <Tag tone={stateTone[state]}>{t(`gateways.states.${state}`)}</Tag>
                {port !== null && <span className="quiet small mono"> :{port}</span>}
              </>
            ),
          },
          count("sockets"),
          count("devices"),
          count("frames"),
          count("broken"),
          count("refused"),
          { ...count("duplicates"), roomy: true },
          { ...count("dropped"), roomy: true },
        ]}
      />
      {spool.oldestAt && (
        <Notice kind="warning">
          {t("gateways.spooled", { batches: spool.batches, time: time(spool.oldestAt, now) })}
        </Notice>
      )}
      <Card title={t("gateways.unknown")}>
        {status.unknown.length === 0 ? (
          <p className="quiet">{t("gateways.noUnknown")}</p>
        ) : (
          <RecordTable
            caption={t("gateways.unknown")}
            rows={status.unknown}
            rowKey={({ protocol, code }) => `${protocol} ${code}`}
            columns={[
              { key: "code", title: t("gateways.code"), cell: ({ code }) => <span className="mono">{code}</span> },
              { key: "protocol", title: t("devices.protocol"), cell: ({ protocol }) => t(`protocol.${protocol}`) },
              { key: "frames", end: true, title: t("gateways.frames"), cell: ({ frames }) => frames },
              { key: "at", tight: true, title: t("gateways.lastAt"), cell: ({ lastAt }) => time(lastAt, now) },
            ]}
          />
        )}
      </Card>
    </Page>
  );
}
