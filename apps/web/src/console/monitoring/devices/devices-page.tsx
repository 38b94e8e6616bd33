import { useInfiniteQuery } from "@tanstack/react-query";
import { DeviceKind, DeviceState, Protocol } from "@zhida/gov-monitoring/contract";
import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useMe } from "../../../session/me-query.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { Link, useAddress } from "../../navigation.tsx";
import { useDivision } from "../../organisations/use-division.ts";
import { Listing } from "../../parts/listing.tsx";
import { Page } from "../../parts/page.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { devicesQuery } from "../monitoring-queries.ts";
import { useDeviceColumns } from "./use-device-columns.tsx";

const Address = z.object({
  kind: DeviceKind.optional().catch(undefined),
  protocol: Protocol.optional().catch(undefined),
  state: DeviceState.optional().catch(undefined),
  online: z.enum(["true", "false"]).optional().catch(undefined),
  text: z.coerce.string().max(40).optional().catch(undefined),
});

/** 监测设备: what reports by itself, whether it speaks, and how right its clock is. */
export function DevicesPage() {
  const { t } = useTranslation("monitoring");
  const division = useDivision();
  const [address, change] = useAddress(Address);
  const mayManage = useMe()?.permissions.includes("device.manage") ?? false;
  const query = useInfiniteQuery(
    devicesQuery({
      division,
      ...address,
      online: address.online === undefined ? undefined : address.online === "true",
    }),
  );
  const columns = useDeviceColumns();
  useRowKeys();
  return (
    <Page
      title={t("devices.title")}
      lead={t("devices.lead")}
      actions={
        mayManage && (
          <>
            <Link to="/devices/import" className={buttonClass()}>
              {t("deviceImport.title")}
            </Link>
            <Link to="/devices/new" className={buttonClass({ look: "primary" })}>
              {t("devices.register")}
            </Link>
          </>
        )
      }
    >
      <search className="row" aria-label={t("filters")}>
        <Input.Search
          aria-label={t("devices.text")}
          placeholder={t("devices.text")}
          style={{ width: "15rem" }}
          maxLength={40}
          allowClear
          defaultValue={address.text}
          onSearch={(text) => change({ text: text.trim() || undefined })}
        />
        <Select
          aria-label={t("devices.kind")}
          placeholder={t("devices.kind")}
          style={{ width: "10rem" }}
          allowClear
          options={DeviceKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={address.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          aria-label={t("devices.online")}
          placeholder={t("devices.online")}
          style={{ width: "8rem" }}
          allowClear
          options={[
            { value: "true" as const, label: t("online") },
            { value: "false" as const, label: t("offline") },
          ]}
          value={address.online}
          onChange={(online) => change({ online })}
        />
        <Select
          aria-label={t("devices.state")}
          placeholder={t("devices.state")}
          style={{ width: "9rem" }}
          allowClear
          options={DeviceState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={address.state}
          onChange={(state) => change({ state })}
        />
        <Select
          aria-label={t("devices.protocol")}
          placeholder={t("devices.protocol")}
          style={{ width: "9rem" }}
          allowClear
          options={Protocol.options.map((value) => ({ value, label: t(`protocol.${value}`) }))}
          value={address.protocol}
          onChange={(protocol) => change({ protocol })}
        />
      </search>
      <Listing
        query={query}
        caption={t("devices.title")}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t("devices.empty"), text: t("devices.emptyText") }}
      />
    </Page>
  );
}
