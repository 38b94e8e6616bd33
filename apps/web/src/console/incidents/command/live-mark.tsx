import { useTranslation } from "react-i18next";
import { Tag } from "../../../ui/tag.tsx";
import type { LiveState } from "../use-live-incidents.ts";
import "./live-mark.css";

/** Whether what one sees is what is: the stream is open, or it is being opened again. */
export function LiveMark({ state }: { state: LiveState }) {
  const { t } = useTranslation("command");
  return (
    <Tag tone={state === "live" ? "jade" : state === "lost" ? "ochre" : "plain"}>
      <span className={`live-dot live-dot-${state}`} aria-hidden="true" />
      {t(`live.${state}`)}
    </Tag>
  );
}
