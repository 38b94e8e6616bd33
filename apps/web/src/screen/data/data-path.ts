import type { IncidentNews } from "@zhida/gov-incidents/contract";
import type { MonitoringNews } from "@zhida/gov-monitoring/contract";
import { createAlarmBook } from "./alarm-book.ts";
import { BoundedQueue } from "./bounded-queue.ts";
import { createFleet } from "./fleet.ts";
import type { FrameLoop } from "./frame-loop.ts";
import { createIncidentBook } from "./incident-book.ts";
import { createPulses } from "./pulses.ts";
import { toneOf } from "./tone-of.ts";

type Update = { kind: "incident"; news: IncidentNews } | { kind: "monitoring"; news: MonitoringNews };

/** Milliseconds of a frame that taking in news may use; what is left waits for the next frame. */
const BUDGET_MS = 6;
const MOST_WAITING = 4000;
const SWEEP_EVERY_MS = 30_000;
/** Where no frame comes for so long (a hidden tab, a slow machine) news is taken in without one. */
const NO_FRAME_MS = 250;

/**
 * From the streams to what is drawn: news waits in a bounded queue, is taken in within a budget of each frame, and reaches React
 * a few times a second only. Nothing here grows with the hours.
 */
export function createDataPath(loop: FrameLoop, serviceNow: () => number) {
  const incidents = createIncidentBook();
  const fleet = createFleet();
  const alarms = createAlarmBook();
  const pulses = createPulses();
  const waiting = new BoundedQueue<Update>(MOST_WAITING);
  const online = new Map<string, boolean>();
  let applied = 0;
  let sweptAt = 0;

  const takeIn = (update: Update, at: number) => {
    applied++;
    if (update.kind === "incident") {
      const { news } = update;
      incidents.apply(news);
      if (news.change === "reported" || news.change === "overdue" || news.change === "closed") {
        const tone = news.change === "closed" ? "calm" : toneOf(news.marker, serviceNow());
        pulses.add(news.marker.lon, news.marker.lat, tone, at);
      }
      return;
    }
    const { news } = update;
    if (news.news === "positions") for (const position of news.items) fleet.apply(position, at);
    else if (news.news === "devices") for (const each of news.items) online.set(each.deviceId, each.online);
    else if (news.news === "alarm") {
      const { alarm } = news;
      if (alarm.point && !alarm.endedAt && alarms.isNew(alarm.id)) {
        pulses.add(alarm.point.lon, alarm.point.lat, alarm.severity === "critical" ? "alarm" : "warn", at);
      }
      alarms.apply(alarm);
    }
  };

  let steppedAt = 0;
  const step = (at: number) => {
    steppedAt = at;
    const until = performance.now() + BUDGET_MS;
    for (let update = waiting.shift(); update; update = performance.now() < until ? waiting.shift() : undefined) {
      takeIn(update, at);
    }
    pulses.forgetOld(at);
    if (at - sweptAt > SWEEP_EVERY_MS) {
      sweptAt = at;
      fleet.forgetSilent(at);
    }
    incidents.publish(at);
    alarms.going.publish(at);
  };
  const leave = loop.add(step);
  const timer = setInterval(() => {
    if (performance.now() - steppedAt > NO_FRAME_MS) step(performance.now());
  }, NO_FRAME_MS);

  return {
    incidents,
    fleet,
    alarms,
    pulses,
    online,
    tell: (update: Update) => waiting.push(update),
    /** Updates taken in since the last call, those waiting and those given up in all. */
    takeCounts() {
      const counts = { applied, waiting: waiting.size, dropped: waiting.dropped };
      applied = 0;
      return counts;
    },
    close() {
      leave();
      clearInterval(timer);
      waiting.clear();
      fleet.clear();
    },
  };
}

export type DataPath = ReturnType<typeof createDataPath>;
