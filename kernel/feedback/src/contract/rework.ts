import { DivisionCode, Id, Instant, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";
import { Rating } from "./rating.ts";

/** open: being put right; calling_back: put right, the person has still to be called; dismissed: the appeal was upheld. */
export const ReworkState = z.enum(["open", "calling_back", "done", "dismissed"]);
export type ReworkState = z.infer<typeof ReworkState>;

export const CallBackMethod = z.enum(["phone", "visit", "video", "message"]);
export type CallBackMethod = z.infer<typeof CallBackMethod>;

/** The department called the person back: reached or not, what was said, whether the person accepts the outcome. */
export const CallBackInput = z
  .object({
    method: CallBackMethod,
    reached: z.boolean(),
    /** Not accepted: the rework goes on. */
    accepted: z.boolean().nullable().default(null),
    record: z.string().trim().min(5).max(2000),
  })
  .refine((call) => call.reached === (call.accepted !== null), { path: ["accepted"] });
export type CallBackInput = z.infer<typeof CallBackInput>;

export const RecordCallBack = z.intersection(CallBackInput, z.object({ expectedVersion: z.int().min(1) }));
export type RecordCallBack = z.infer<typeof RecordCallBack>;

export const CallBack = z.object({
  id: Id,
  method: CallBackMethod,
  reached: z.boolean(),
  accepted: z.boolean().nullable(),
  record: z.string(),
  at: Instant,
  by: z.string(),
});
export type CallBack = z.infer<typeof CallBack>;

export const RecordMeasures = z.object({
  expectedVersion: z.int().min(1),
  /** What was wrong and what was changed; shown to the person who rated. */
  measures: z.string().trim().min(10).max(2000),
});
export type RecordMeasures = z.infer<typeof RecordMeasures>;

export const Rework = z.object({
  id: Id,
  /** The rework case in caseflow. */
  caseId: Id,
  caseNumber: z.string(),
  /** Of the rework case, to be sent back as `expectedVersion`. */
  version: z.int(),
  /** The case that was rated. */
  ratedCaseId: Id,
  ratedCaseNumber: z.string(),
  round: z.int(),
  division: DivisionCode,
  itemCode: z.string(),
  title: LocalizedText,
  organisation: z.object({ code: z.string(), name: LocalizedText }),
  /** Name in full for the department that must call back, masked for everybody else. */
  ratedBy: z.string(),
  rating: Rating,
  state: ReworkState,
  overdue: z.boolean(),
  openedAt: Instant,
  dueAt: Instant,
  doneAt: Instant.nullable(),
  measures: z.string().nullable(),
  callBacks: z.array(CallBack),
});
export type Rework = z.infer<typeof Rework>;

export const ReworkPage = page(Rework);
export type ReworkPage = z.infer<typeof ReworkPage>;
