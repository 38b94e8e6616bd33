import { useTranslation } from "react-i18next";
import type { FollowState } from "../../../live/follow.ts";
import { Tag } from "../../../ui/tag.tsx";
import "./live-mark.css";

/** Whether what one sees is what is: the stream is open, or it is being opened again. */
export function LiveMark({ state }: { state: FollowState }) {
  const { t } = useTranslation("command");
  return (
    <Tag tone={state === "live" ? "jade" : state === "reconnecting" ? "ochre" : "plain"}>
      <span className={`live-dot live-dot-${state}`} aria-hidden="true" />
      {t(`live.${state}`)}
    </Tag>
  );
}
