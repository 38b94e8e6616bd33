import type { AlarmNews } from "@zhida/gov-monitoring/contract";
import { published } from "./published.ts";

const MOST_ALARMS = 200;
const EVERY_MS = 250;

/** Alarms that go on, the newest first; one that ended leaves. */
export function createAlarmBook() {
  const alarms = new Map<string, AlarmNews>();
  const going = published(
    () => [...alarms.values()].sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt)),
    EVERY_MS,
  );
  const apply = (alarm: AlarmNews) => {
    alarms.delete(alarm.id);
    if (!alarm.endedAt) alarms.set(alarm.id, alarm);
    if (alarms.size > MOST_ALARMS) alarms.delete(alarms.keys().next().value!);
    going.touch();
  };
  return {
    going,
    apply,
    lay(items: readonly AlarmNews[]) {
      alarms.clear();
      for (const item of items) apply(item);
      going.touch();
    },
    isNew: (id: string): boolean => !alarms.has(id),
  };
}

export type AlarmBook = ReturnType<typeof createAlarmBook>;
