import type { Clock } from "@zhida/platform";
import { addWorkdays } from "@zhida/workdays";
import { HistoryRefused } from "./desk.ts";
import type { Plot, Stage } from "./story.ts";

export interface Timetable {
  clock: Clock;
  /** First working day, YYYY-MM-DD. */
  firstDay: string;
  /** Nothing happens on this day or after it. */
  lastDay: string;
  /** Delivers news and does what falls due, as the running system does every minute. */
  settle(): Promise<void>;
  /** Called before a story begins; false: it has been told before, by a start that was cut short. */
  begins(number: number): Promise<boolean>;
  onDay(done: number, total: number): void;
}

/** Plays the plots day by day: every working day the steps that are due, a few minutes apart, and what follows from them. Answers what was refused. */
export async function playOut(plots: readonly Plot[], stage: Stage, timetable: Timetable): Promise<HistoryRefused[]> {
  const { clock, firstDay, lastDay, settle, begins, onDay } = timetable;
  const offset = clock.offset();
  const refused: HistoryRefused[] = [];
  const waiting = plots.map((plot, number) => ({ due: plot.from, number, steps: plot.story(stage), begun: false }));
  const days = workdays(firstDay, lastDay);
  try {
    for (const [n, day] of days.entries()) {
      const due = waiting.filter((one) => one.due === n);
      for (const [i, one] of due.entries()) {
        setTime(clock, `${day}T${timeOfDay(i)}:00+08:00`);
        if (!one.begun && !(await begins(one.number))) continue;
        one.begun = true;
        const wait = await nextStep(one.steps, refused);
        if (wait !== undefined) one.due = n + Math.max(1, wait);
      }
      setTime(clock, `${day}T17:30:00+08:00`);
      await settle();
      onDay(n + 1, days.length);
    }
    return refused;
  } finally {
    clock.setOffset(offset);
  }
}

/** How long to wait for the step after this one; undefined at the end, also of a story that the rules turned away. */
async function nextStep(steps: AsyncGenerator<number, void>, refused: HistoryRefused[]): Promise<number | undefined> {
  try {
    const { value, done } = await steps.next();
    return done ? undefined : value;
  } catch (error) {
    if (!(error instanceof HistoryRefused)) throw error;
    refused.push(error);
    return undefined;
  }
}

/** 9:06, 9:19, 9:32 … */
const timeOfDay = (i: number): string => {
  const minutes = 9 * 60 + 6 + i * 13;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

const setTime = (clock: Clock, instant: string): void => clock.setOffset(new Date(instant).getTime() - Date.now());

function workdays(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day < last; day = addWorkdays(day, 1)) days.push(day);
  return days;
}
