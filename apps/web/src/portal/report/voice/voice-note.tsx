import AudioOutline from "antd-mobile-icons/es/AudioOutline";
import DeleteOutline from "antd-mobile-icons/es/DeleteOutline";
import StopOutline from "antd-mobile-icons/es/StopOutline";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { keepFile } from "../../outbox/outbox.ts";
import { useFileUrl } from "../photo/use-file-url.ts";
import type { ReportDraft } from "../report-draft.ts";
import { LONGEST_VOICE_S, useRecorder } from "./use-recorder.ts";
import "./voice-note.css";

type Voice = ReportDraft["voice"];
type Props = { voice: Voice; onChange: (voice: Voice) => void };

/** Says it instead of writing it. Absent where the device cannot record. */
export function VoiceNote({ voice, onChange }: Props) {
  const { t } = useTranslation("reporting");
  const keep = useCallback(
    async (sound: Blob) => {
      const name = sound.type === "audio/mp4" ? "voice.m4a" : "voice.webm";
      onChange(await keepFile(sound, name));
    },
    [onChange],
  );
  const { state, seconds, start, stop } = useRecorder(keep);
  if (voice) return <Recorded voice={voice} onRemove={() => onChange(null)} />;
  if (state === "absent") return null;
  return (
    <div className="stack">
      {state === "recording" ? (
        <Button wide className="voice-recording" onClick={stop}>
          <StopOutline aria-hidden="true" />
          {t("voice.stop", { seconds, most: LONGEST_VOICE_S })}
        </Button>
      ) : (
        <Button wide onClick={() => void start()}>
          <AudioOutline aria-hidden="true" />
          {t("voice.start")}
        </Button>
      )}
      {state === "denied" && <Notice kind="warning">{t("voice.denied")}</Notice>}
    </div>
  );
}

function Recorded({ voice, onRemove }: { voice: NonNullable<Voice>; onRemove: () => void }) {
  const { t } = useTranslation("reporting");
  const url = useFileUrl(voice.id);
  return (
    <div className="voice-recorded">
      {/* biome-ignore lint/a11y/useMediaCaption: it is the person's own voice, just recorded */}
      {url && <audio controls src={url} aria-label={t("voice.recorded")} />}
      <IconButton label={t("voice.remove")} onClick={onRemove}>
        <DeleteOutline aria-hidden="true" />
      </IconButton>
    </div>
  );
}
