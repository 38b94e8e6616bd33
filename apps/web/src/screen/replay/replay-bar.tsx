import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useHourMinute } from "../panels/use-hour-minute.ts";
import { usePublished } from "../session/session-context.ts";
import { reportsByPart } from "./marks-at.ts";
import { type Replay, SPEEDS } from "./replay.ts";

const PARTS = 96;
const STEP_MS = 60_000;

type Props = { replay: Replay; markers: readonly IncidentMarker[]; onClose: () => void };

/** Play, pace and place of the replay; behind the slider how much was reported when. */
export function ReplayBar({ replay, markers, onClose }: Props) {
  const { t } = useTranslation();
  const hourMinute = useHourMinute();
  const { at, playing, speed } = usePublished(replay.state);
  const counts = useMemo(() => reportsByPart(markers, replay.from, replay.to, PARTS), [markers, replay]);
  const most = Math.max(1, ...counts);
  return (
    <section className="replay-bar" aria-label={t("replay.title")}>
      <button type="button" className="screen-button" onClick={playing ? replay.pause : replay.play}>
        {playing ? t("replay.pause") : t("replay.play")}
      </button>
      <strong className="replay-time">{hourMinute(at)}</strong>
      <div className="replay-slider">
        <svg viewBox={`0 0 ${PARTS} 20`} preserveAspectRatio="none" aria-hidden="true">
          {counts.map((count, part) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of the day stand where they stand
            <rect key={part} x={part + 0.15} width={0.7} y={20 - (count / most) * 20} height={(count / most) * 20} />
          ))}
        </svg>
        <input
          type="range"
          min={replay.from}
          max={replay.to}
          step={STEP_MS}
          value={at}
          aria-label={t("replay.time")}
          aria-valuetext={hourMinute(at)}
          onChange={({ target }) => replay.seek(Number(target.value))}
        />
      </div>
      <fieldset className="replay-speeds" aria-label={t("replay.speed")}>
        {SPEEDS.map((each) => (
          <button key={each} type="button" aria-pressed={each === speed} onClick={() => replay.setSpeed(each)}>
            {each}×
          </button>
        ))}
      </fieldset>
      <button type="button" className="screen-button" onClick={onClose}>
        {t("replay.leave")}
      </button>
    </section>
  );
}
