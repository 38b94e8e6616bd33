import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../session/session-context.ts";

const EVERY_MS = 1000;

/** With `?figures` in the address: how the screen itself is doing, for whoever looks after the wall. */
export function FrameFigures() {
  return new URLSearchParams(location.search).has("figures") ? <Figures /> : null;
}

function Figures() {
  const { t } = useTranslation();
  const { loop, path } = useSession();
  const [figures, setFigures] = useState({ frames: 0, longestMs: 0, applied: 0, waiting: 0, dropped: 0 });
  useEffect(() => {
    const timer = setInterval(() => setFigures({ ...loop.takeStats(), ...path.takeCounts() }), EVERY_MS);
    return () => clearInterval(timer);
  }, [loop, path]);
  return (
    <p className="frame-figures" data-figures={JSON.stringify(figures)}>
      {t("figures", { ...figures, longestMs: figures.longestMs.toFixed(1) })}
    </p>
  );
}
