import { useMutation, useQueryClient } from "@tanstack/react-query";
import { DeviceCode, DeviceKind, Protocol } from "@zhida/gov-monitoring/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import type { MapPoint } from "../../../ui/map/map-mark.ts";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { registerDevice } from "../../api/monitoring.ts";
import { useCountyBounds } from "../../incidents/parts/use-county-bounds.ts";
import { useHandlingOrganisations } from "../../incidents/parts/use-handling-organisations.ts";
import { useGo } from "../../navigation.tsx";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import "../../incidents/desk/place-finder.css";

/** 登记设备: from then on the gateway takes what it sends. */
export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("monitoring");
  const client = useQueryClient();
  const go = useGo();
  const position = useMe()?.positions[0];
  const organisations = useHandlingOrganisations();
  const county = useCountyBounds();
  const [zh, setZh] = useState("");
  const [en, setEn] = useState("");
  const [code, setCode] = useState("");
  const [kind, setKind] = useState<DeviceKind>("outlet");
  const [protocol, setProtocol] = useState<Protocol>("hj212");
  const [organisation, setOrganisation] = useState(position?.organisationCode);
  const [plate, setPlate] = useState("");
  const [secret, setSecret] = useState("");
  const [point, setPoint] = useState<MapPoint | null>(null);
  const register = useMutation({
    mutationFn: () =>
      registerDevice({
        division: (position?.division ?? "").slice(0, 6),
        code,
        protocol,
        kind,
        name: { zh: zh.trim(), en: en.trim() },
        organisation: organisation ?? "",
        point,
        plate: plate.trim() || null,
        ...(secret !== "" && { secret }),
      }),
    onSuccess: ({ device }) => {
      void client.invalidateQueries({ queryKey: ["monitoring", "devices"] });
      toast(t("devices.registered"));
      go({ to: "/devices/$id", params: { id: device.id } });
    },
  });
  const problem = useSentence(register.error);
  const isTruck = kind === "truck";
  const isWhole =
    zh.trim() !== "" && en.trim() !== "" && DeviceCode.safeParse(code).success && organisation !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !register.isPending) register.mutate();
  };
  return (
    <Modal open width="min(48rem, 96vw)" title={t("devices.register")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <Grid>
          <TextField label={t("devices.nameZh")} required maxLength={60} value={zh} onChange={setZh} />
          <TextField label={t("devices.nameEn")} required maxLength={120} value={en} onChange={setEn} />
          <SelectField
            label={t("devices.kind")}
            required
            options={DeviceKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={(next) => {
              setKind(next);
              setProtocol(next === "truck" ? "jt808" : "hj212");
            }}
          />
          <SelectField
            label={t("devices.protocol")}
            required
            options={Protocol.options.map((value) => ({ value, label: t(`protocol.${value}`) }))}
            value={protocol}
            onChange={setProtocol}
          />
          <TextField
            label={t(`devices.codeOf.${protocol}`)}
            required
            isCode
            maxLength={32}
            value={code}
            onChange={(typed) => setCode(typed.trim())}
          />
          <SelectField
            label={t("devices.organisation")}
            required
            options={organisations}
            value={organisation}
            onChange={setOrganisation}
          />
          {isTruck && <TextField label={t("devices.plate")} maxLength={16} value={plate} onChange={setPlate} />}
          {protocol !== "jt808" && (
            <TextField
              label={t("devices.secret")}
              type="password"
              autoComplete="new-password"
              maxLength={128}
              value={secret}
              onChange={setSecret}
            />
          )}
        </Grid>
        {!isTruck && (
          <CountyMap
            className="place-finder-map"
            label={t("devices.where")}
            fit={county}
            list="none"
            pick={{ point, onPick: setPoint }}
          />
        )}
        {register.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" disabled={!isWhole} busy={register.isPending}>
            {t("devices.register")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
