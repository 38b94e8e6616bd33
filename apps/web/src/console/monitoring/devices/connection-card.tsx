import { useQuery } from "@tanstack/react-query";
import type { Device, Protocol } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { type Fact, Facts } from "../../parts/facts.tsx";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { gatewaysQuery } from "../monitoring-queries.ts";

type Props = { device: Device; secret?: string | null };

/** What is set on the device so that it reports here; a password only right after it was made. */
export function ConnectionCard({ device, secret }: Props) {
  const { t } = useTranslation("monitoring");
  const { data } = useQuery(gatewaysQuery);
  const gateway = data?.gateways.find(({ protocol }) => protocol === device.protocol);
  const address = addressOf(device.protocol, gateway?.port ?? null);
  const copied = (text: string) => (
    <span className="row">
      <code className="mono">{text}</code>
      <CopyButton text={text} />
    </span>
  );
  const facts: (Fact | false)[] = [
    { name: t("devices.protocol"), value: t(`connection.of.${device.protocol}`) },
    { name: t("connection.address"), value: address ? copied(address) : t("connection.off") },
    { name: t(`devices.codeOf.${device.protocol}`), value: copied(device.code) },
    device.protocol === "mqtt" && { name: t("connection.topic"), value: copied(`devices/${device.code}/data`) },
    device.protocol === "jt808" && { name: t("devices.secret"), value: t("connection.ownCode") },
  ];
  return (
    <Card title={t("connection.title")}>
      <div className="stack">
        <Facts facts={facts} />
        {secret && (
          <>
            <Notice kind="warning">{t("connection.once")}</Notice>
            <ShownOnce name={t(device.protocol === "hj212" ? "connection.pw" : "devices.secret")} secret={secret} />
          </>
        )}
        {device.protocol !== "jt808" && !secret && (
          <p className="quiet small">{t(device.hasSecret ? "connection.hidden" : "connection.open")}</p>
        )}
      </div>
    </Card>
  );
}

function addressOf(protocol: Protocol, port: number | null): string | undefined {
  if (protocol === "http") return `${location.origin}/api/monitoring/ingest`;
  return port === null ? undefined : `${location.hostname}:${port}`;
}
