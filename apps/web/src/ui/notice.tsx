import CheckCircleOutline from "antd-mobile-icons/es/CheckCircleOutline";
import ExclamationCircleOutline from "antd-mobile-icons/es/ExclamationCircleOutline";
import InformationCircleOutline from "antd-mobile-icons/es/InformationCircleOutline";
import type { ReactNode } from "react";
import "./notice.css";

type Kind = "info" | "warning" | "error" | "good";

const icons = {
  info: InformationCircleOutline,
  warning: ExclamationCircleOutline,
  error: ExclamationCircleOutline,
  good: CheckCircleOutline,
};

/** A sentence that belongs to the place it stands in. An error is read out at once. */
export function Notice({ kind = "info", children }: { kind?: Kind; children: ReactNode }) {
  const Icon = icons[kind];
  return (
    <div className={`notice notice-${kind}`} role={kind === "error" ? "alert" : undefined}>
      <Icon className="notice-icon" aria-hidden="true" />
      <div className="notice-text">{children}</div>
    </div>
  );
}
