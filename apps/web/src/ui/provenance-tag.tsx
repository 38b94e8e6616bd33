import type { LocalizedText } from "@zhida/platform/contract";
import CheckShieldOutline from "antd-mobile-icons/es/CheckShieldOutline";
import EditSOutline from "antd-mobile-icons/es/EditSOutline";
import ExclamationCircleOutline from "antd-mobile-icons/es/ExclamationCircleOutline";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/use-formats.ts";
import { useText } from "../i18n/use-text.ts";
import "./provenance-tag.css";

type Source = { owner: { name: LocalizedText }; dataset: { name: LocalizedText }; receivedAt: string };

/** Where a value comes from and since when it is known there. */
export function ProvenanceTag({ source }: { source: Source }) {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  return (
    <Origin kind="registry">
      {t("provenance.registry", {
        owner: text(source.owner.name),
        dataset: text(source.dataset.name),
        date: date(source.receivedAt),
      })}
    </Origin>
  );
}

const icons = { registry: CheckShieldOutline, declared: EditSOutline, missing: ExclamationCircleOutline };

export function Origin({ kind, children }: { kind: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[kind];
  return (
    <span className={`provenance provenance-${kind}`}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
