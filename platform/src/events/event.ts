import type { z } from "zod";
import type { Work } from "../db/work.ts";

/** The name and payload of something that happened, e.g. `caseflow.case-moved`. */
export type EventDefinition<T extends z.ZodType = z.ZodType> = { type: string; data: T };

export const defineEvent = <T extends z.ZodType>(type: string, data: T): EventDefinition<T> => ({ type, data });

/** An event on its way, in the words of CloudEvents 1.0. `subject` is what it is about, `division` where. */
export type CloudEvent<T = unknown> = {
  id: string;
  type: string;
  source: string;
  subject: string;
  division: string;
  time: string;
  data: T;
};

export type Subscription = {
  /** Unique name of the listener; delivery is recorded under it. */
  name: string;
  type: string;
  handler(work: Work, event: CloudEvent): Promise<void>;
};

/** Listens to an event. The handler runs in a transaction that also records the delivery, so its effect happens once. */
export const subscription = <T extends z.ZodType>(options: {
  name: string;
  event: EventDefinition<T>;
  handler(work: Work, event: CloudEvent<z.output<T>>): Promise<void>;
}): Subscription => ({
  name: options.name,
  type: options.event.type,
  handler: (work, event) =>
    options.handler(work, { ...event, data: options.event.data.parse(event.data) as z.output<T> }),
});
