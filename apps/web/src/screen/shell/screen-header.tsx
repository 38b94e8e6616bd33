import { useTranslation } from "react-i18next";
import { useSwitchLanguage } from "../../portal/shell/use-switch-language.ts";
import { useLink } from "../session/session-context.ts";
import { useScreenMode } from "./screen-mode.ts";
import { WallClock } from "./wall-clock.tsx";
import "./screen-header.css";

type Props = { office: string; replaying: boolean; onReplay: () => void };

/** Whose screen it is, whether it is live, what time it is, and the few switches. */
export function ScreenHeader({ office, replaying, onReplay }: Props) {
  const { t } = useTranslation();
  const [mode, setMode] = useScreenMode();
  const link = useLink();
  const switchLanguage = useSwitchLanguage();
  return (
    <header className="screen-header">
      <div className="screen-title">
        <h1>{t("title")}</h1>
        <p>{office}</p>
      </div>
      <p className="screen-link" data-state={replaying ? "replay" : link} role="status">
        {t(replaying ? "link.replay" : `link.${link}`)}
      </p>
      <div className="screen-tools">
        <button type="button" className="screen-button" aria-pressed={replaying} onClick={onReplay}>
          {t("replay.title")}
        </button>
        <button type="button" className="screen-button" onClick={() => setMode(mode === "night" ? "day" : "night")}>
          {mode === "night" ? t("mode.toDay") : t("mode.toNight")}
        </button>
        <button type="button" className="screen-button" onClick={() => void switchLanguage()}>
          {t("otherLanguage")}
        </button>
        <button type="button" className="screen-button" onClick={toggleFullscreen}>
          {t("fullscreen")}
        </button>
      </div>
      <WallClock />
    </header>
  );
}

function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.();
}
