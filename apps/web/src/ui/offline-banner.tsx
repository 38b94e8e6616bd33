import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import "./offline-banner.css";

const watch = (tell: () => void) => onlineManager.subscribe(tell);

export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(watch, () => onlineManager.isOnline());
  return <div role="status">{!online && <div className="offline-banner">{t("offline")}</div>}</div>;
}
