import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { demoQuery } from "../../portal/demo/demo-queries.ts";
import { openSession, type ScreenSession } from "./screen-session.ts";

/** Counts are fetched anew this long after news, once for all that came in between. */
const COUNTS_AFTER_MS = 1500;
const CLOCK_EVERY_MS = 5 * 60_000;

export function useOpenSession(division: string): ScreenSession | undefined {
  const client = useQueryClient();
  const [session, setSession] = useState<ScreenSession>();
  const { data: demo, dataUpdatedAt } = useQuery({ ...demoQuery, refetchInterval: CLOCK_EVERY_MS });
  useEffect(() => {
    let timer = 0;
    const countAnew = () => {
      timer = 0;
      void client.invalidateQueries({ queryKey: ["screen", "counts"] });
    };
    const opened = openSession({
      division,
      onNews: () => {
        timer ||= window.setTimeout(countAnew, COUNTS_AFTER_MS);
      },
      onBack: () => void client.invalidateQueries({ queryKey: ["screen"] }),
    });
    setSession(opened);
    return () => {
      clearTimeout(timer);
      opened.close();
      setSession(undefined);
    };
  }, [client, division]);
  useEffect(() => {
    if (session && demo?.enabled) session.clock.set(Date.parse(demo.now), dataUpdatedAt);
  }, [session, demo, dataUpdatedAt]);
  return session;
}
