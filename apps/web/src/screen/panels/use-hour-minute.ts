import { useMemo } from "react";

const ZONE = "Asia/Shanghai";

/** Instant → 09:05 on the wall clocks of China. */
export const useHourMinute = (): ((instant: string | number) => string) =>
  useMemo(() => {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: ZONE,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    return (instant) => format.format(new Date(instant));
  }, []);
