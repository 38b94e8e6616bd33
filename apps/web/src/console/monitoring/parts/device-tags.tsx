import type { Device, DeviceKind, DeviceState, LoadState, RuleKind, Severity } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../../ui/tag.tsx";

export function DeviceKindName({ kind }: { kind: DeviceKind }) {
  const { t } = useTranslation("monitoring");
  return t(`kind.${kind}`);
}

const stateTone: Record<DeviceState, Tone> = {
  active: "jade",
  calibrating: "slate",
  maintenance: "ochre",
  retired: "plain",
};

export function DeviceStateTag({ state }: { state: DeviceState }) {
  const { t } = useTranslation("monitoring");
  return <Tag tone={stateTone[state]}>{t(`state.${state}`)}</Tag>;
}

/** Whether it speaks; of one in maintenance nobody expects it. */
export function OnlineTag({ device: { online, state } }: { device: Pick<Device, "online" | "state"> }) {
  const { t } = useTranslation("monitoring");
  if (online) return <Tag tone="jade">{t("online")}</Tag>;
  return <Tag tone={state === "active" ? "cinnabar" : "plain"}>{t("offline")}</Tag>;
}

const severityTone: Record<Severity, Tone> = { notice: "slate", warning: "ochre", critical: "cinnabar" };

export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation("monitoring");
  return <Tag tone={severityTone[severity]}>{t(`severity.${severity}`)}</Tag>;
}

export function RuleKindName({ kind }: { kind: RuleKind }) {
  const { t } = useTranslation("monitoring");
  return t(`ruleKind.${kind}`);
}

export function LoadName({ load }: { load: LoadState }) {
  const { t } = useTranslation("monitoring");
  return t(`load.${load}`);
}
