import type { IncidentSource, IncidentState, Priority } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../../ui/tag.tsx";

const priorityTone: Record<Priority, Tone> = { 1: "cinnabar", 2: "ochre", 3: "plain", 4: "plain" };

/** 特急 and 紧急 stand out; 一般 and 低 stay quiet. */
export function PriorityTag({ priority }: { priority: Priority }) {
  const { t } = useTranslation("command");
  return <Tag tone={priorityTone[priority]}>{t(`priority.${priority}`)}</Tag>;
}

const stateTone: Record<IncidentState, Tone> = {
  reported: "ochre",
  handling: "slate",
  verifying: "slate",
  closed: "jade",
  rejected: "plain",
  merged: "plain",
};

export function StateTag({ state }: { state: IncidentState }) {
  const { t } = useTranslation("command");
  return <Tag tone={stateTone[state]}>{t(`state.${state}`)}</Tag>;
}

/** 督办 and how high it has gone; nothing where it was not. */
export function SupervisedTag({ level }: { level: number }) {
  const { t } = useTranslation("command");
  if (level === 0) return null;
  return <Tag tone="cinnabar">{t(`supervised.${level}`)}</Tag>;
}

export function SourceName({ source }: { source: IncidentSource }) {
  const { t } = useTranslation("command");
  return t(`source.${source}`);
}
