import SoundOutline from "antd-mobile-icons/es/SoundOutline";
import StopOutline from "antd-mobile-icons/es/StopOutline";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";

/** Reads the page's main text aloud; absent where the device cannot speak. */
export function ReadAloud() {
  const { t, i18n } = useTranslation();
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!("speechSynthesis" in globalThis)) return null;
  const start = () => {
    const speech = new SpeechSynthesisUtterance(textOfPage());
    speech.lang = i18n.language;
    speech.rate = 0.9;
    speech.onend = () => setSpeaking(false);
    speech.onerror = () => setSpeaking(false);
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
    setSpeaking(true);
  };
  const stop = () => {
    speechSynthesis.cancel();
    setSpeaking(false);
  };
  return (
    <Button look="quiet" size="small" onClick={speaking ? stop : start} aria-pressed={speaking}>
      {speaking ? <StopOutline aria-hidden="true" /> : <SoundOutline aria-hidden="true" />}
      {t(speaking ? "readAloud.stop" : "readAloud.start")}
    </Button>
  );
}

// biome-ignore lint/performance/useDomNodeTextContent: what is hidden from the eye must not be read out
const textOfPage = (): string => document.querySelector("main")?.innerText ?? "";
