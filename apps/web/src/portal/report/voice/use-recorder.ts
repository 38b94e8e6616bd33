import { useCallback, useEffect, useRef, useState } from "react";

export const LONGEST_VOICE_S = 60;

/** What the server takes, best first. */
const TYPES = ["audio/webm;codecs=opus", "audio/mp4"];

export type Recorder = {
  /** absent: this device cannot record. */
  state: "absent" | "ready" | "recording" | "denied";
  seconds: number;
  start: () => Promise<void>;
  stop: () => void;
};

/** Records one voice note of a minute at most; it ends by itself. */
export function useRecorder(onRecorded: (voice: Blob) => void): Recorder {
  const type = globalThis.MediaRecorder && TYPES.find((each) => MediaRecorder.isTypeSupported(each));
  const possible = type !== undefined && Boolean(navigator.mediaDevices);
  const [state, setState] = useState<Recorder["state"]>(possible ? "ready" : "absent");
  const [seconds, setSeconds] = useState(0);
  const running = useRef<MediaRecorder>(undefined);
  const stop = useCallback(() => {
    if (running.current?.state === "recording") running.current.stop();
  }, []);
  useEffect(() => stop, [stop]);
  useEffect(() => {
    if (state !== "recording") return;
    const started = Date.now();
    const timer = setInterval(() => {
      const passed = Math.floor((Date.now() - started) / 1000);
      setSeconds(passed);
      if (passed >= LONGEST_VOICE_S) stop();
    }, 250);
    return () => clearInterval(timer);
  }, [state, stop]);
  const start = async () => {
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      setState("denied");
      return;
    }
    const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 32_000 });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      setState("ready");
      onRecorded(new Blob(pieces, { type: type?.split(";")[0] }));
    };
    running.current = recorder;
    setSeconds(0);
    recorder.start();
    setState("recording");
  };
  return { state, seconds, start, stop };
}
