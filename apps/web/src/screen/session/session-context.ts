import { createContext, useContext, useSyncExternalStore } from "react";
import type { FollowState } from "../../live/follow.ts";
import type { Published } from "../data/published.ts";
import type { ScreenSession } from "./screen-session.ts";

export const SessionContext = createContext<ScreenSession | undefined>(undefined);

export function useSession(): ScreenSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("outside of the screen");
  return session;
}

export const usePublished = <Value>(value: Published<Value>): Value => useSyncExternalStore(value.watch, value.read);

/** The service's time, told every second, in milliseconds. */
export function useSecond(): number {
  const { clock } = useSession();
  return useSyncExternalStore(clock.watch, clock.second);
}

export function useLink(): FollowState {
  const { link } = useSession();
  return useSyncExternalStore(link.watch, link.read);
}
