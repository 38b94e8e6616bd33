import { Id, IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

export const GridCode = z.string().regex(/^\d{15}$/);
export type GridCode = z.infer<typeof GridCode>;

export const Worker = z.object({ id: Id, name: z.string() });
export type Worker = z.infer<typeof Worker>;

export const WorkerList = z.object({ items: z.array(Worker) });
export type WorkerList = z.infer<typeof WorkerList>;

/** Who looks after a grid, from which day to which (both included; open without an end). A worker may have several grids. */
export const Duty = z.object({
  id: Id,
  grid: z.object({ code: GridCode, name: LocalizedText }),
  worker: Worker,
  from: IsoDate,
  until: IsoDate.nullable(),
});
export type Duty = z.infer<typeof Duty>;

export const DutyList = z.object({ items: z.array(Duty) });
export type DutyList = z.infer<typeof DutyList>;

/** The worker takes the grids over on that day; whoever had them ends the day before. */
export const AssignDuties = z.object({
  workerId: Id,
  gridCodes: z.array(GridCode).min(1).max(100),
  from: IsoDate,
});
export type AssignDuties = z.infer<typeof AssignDuties>;
