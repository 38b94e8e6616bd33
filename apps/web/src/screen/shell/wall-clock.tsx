import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useSecond } from "../session/session-context.ts";

const ZONE = "Asia/Shanghai";

/** The time of the service, large enough to be read from the back of the room. */
export function WallClock() {
  const { i18n } = useTranslation();
  const { weekday } = useFormats();
  const now = useSecond();
  const { time, date } = useMemo(() => {
    const options = { timeZone: ZONE } as const;
    return {
      time: new Intl.DateTimeFormat("en-GB", { ...options, hour: "2-digit", minute: "2-digit", second: "2-digit" }),
      date: new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : "zh-CN", {
        ...options,
        month: "long",
        day: "numeric",
      }),
    };
  }, [i18n.language]);
  const instant = new Date(now);
  return (
    <p className="wall-clock">
      <time dateTime={instant.toISOString()}>{time.format(instant)}</time>
      <span>
        {date.format(instant)}
        <br />
        {weekday(instant.toISOString())}
      </span>
    </p>
  );
}
