import type { DatasetDefinition, RecordOf } from "../datasets/definition.ts";
import type { Day } from "../seeded/calendar.ts";

/** Takes one record of a registry that holds from a day on, and no more from `to` on. */
export type RecordSink = <D extends DatasetDefinition>(dataset: D, data: RecordOf<D>, from: Day, to?: Day) => void;
