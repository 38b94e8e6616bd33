import { Instant, IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** Lower-case words joined by a hyphen: process codes, state names, event names, `awaiting-supplement`. */
export const Word = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

export const TermUnit = z.enum(["workday", "calendar_day", "hour"]);
export type TermUnit = z.infer<typeof TermUnit>;

/** A time limit as data; `basis` is the article or promise it comes from. */
export const Term = z.object({
  amount: z.int().min(1).max(3650),
  unit: TermUnit,
  basis: LocalizedText.optional(),
});
export type Term = z.infer<typeof Term>;

export const StateKind = z.enum(["task", "wait", "auto", "final"]);
export type StateKind = z.infer<typeof StateKind>;

export const Outcome = z.enum(["approved", "rejected", "not_accepted", "withdrawn", "lapsed", "done", "dismissed"]);
export type Outcome = z.infer<typeof Outcome>;

/**
 * Who may take the task of a state: holders of `role` in `organisation`, which is "handling" (the case's own),
 * an organisation code, or a code with `{division}` (`{division}-HPF`). `count` > 1 asks that many to countersign.
 * Where the owner of the case decides case by case, `{context.field}` takes role or organisation from the case's context.
 */
export const Candidates = z.object({
  role: z.string().min(1).max(40),
  organisation: z.string().min(1).max(60).default("handling"),
  count: z.int().min(1).max(9).default(1),
});
export type Candidates = z.infer<typeof Candidates>;

export const StateMeta = z.object({
  label: LocalizedText,
  kind: StateKind,
  candidates: Candidates.optional(),
  /** Time limit of this step, counted from entering it. */
  term: Term.optional(),
  /** Event that the system performs when the step's term has run out. */
  expires: Word.optional(),
  /** Entering starts the clock of the whole case (受理). */
  startsTerm: z.boolean().optional(),
  /** With `startsTerm`: entering again, or passing on to another organisation, starts the clock anew. */
  restartsTerm: z.boolean().optional(),
  /** Entering ends the clock of the whole case: it was kept or not (作出决定). */
  endsTerm: z.boolean().optional(),
  /** The clock of the case stands still while the case waits here (等待补正). */
  pausesClock: z.boolean().optional(),
  outcome: Outcome.optional(),
});
export type StateMeta = z.infer<typeof StateMeta>;

export const EventMeta = z.object({
  label: LocalizedText,
  who: z.enum(["applicant", "handler", "system"]),
  /** The person must say why. */
  needsNote: z.boolean().optional(),
  /** Its note is the office's own: the applicant sees that it happened, not what was written. */
  internal: z.boolean().optional(),
  /** Only the module that owns the case performs it, after checks of its own. */
  guarded: z.boolean().optional(),
});
export type EventMeta = z.infer<typeof EventMeta>;

/** `countersigned`: the asked number of officers has signed. `data-is`: a field of the case's context has this value. */
export const Guard = z.discriminatedUnion("type", [
  z.object({ type: z.literal("countersigned") }),
  z.object({
    type: z.literal("data-is"),
    params: z.object({ field: z.string().min(1), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
  }),
]);
export type Guard = z.infer<typeof Guard>;

/** Without a target the case stays where it is and the event is recorded (a signature, a note of a call). */
export const Transition = z.object({ target: Word.optional(), guard: Guard.optional(), meta: EventMeta });
export type Transition = z.infer<typeof Transition>;

export const AutoTransition = z.object({ target: Word, guard: Guard.optional() });
export type AutoTransition = z.infer<typeof AutoTransition>;

export const ProcessState = z.object({
  type: z.literal("final").optional(),
  meta: StateMeta,
  /** The first transition whose guard holds is taken, as in XState. */
  on: z.record(Word, z.array(Transition).min(1)).optional(),
  always: z.array(AutoTransition).min(1).optional(),
});
export type ProcessState = z.infer<typeof ProcessState>;

/** An XState 5 machine as plain data. */
export const ProcessMachine = z.object({
  id: Word,
  initial: Word,
  states: z.record(Word, ProcessState),
});
export type ProcessMachine = z.infer<typeof ProcessMachine>;

export const DefinitionState = z.enum(["draft", "published"]);
export type DefinitionState = z.infer<typeof DefinitionState>;

export const ProcessDraft = z.object({
  code: Word,
  name: LocalizedText,
  description: LocalizedText,
  machine: ProcessMachine,
  validFrom: IsoDate.optional(),
});
export type ProcessDraft = z.infer<typeof ProcessDraft>;

export const ProcessDefinition = z.object({
  code: Word,
  version: z.int().min(1),
  name: LocalizedText,
  description: LocalizedText,
  machine: ProcessMachine,
  state: DefinitionState,
  validFrom: IsoDate,
  updatedAt: Instant,
});
export type ProcessDefinition = z.infer<typeof ProcessDefinition>;

export const ProcessSummary = ProcessDefinition.omit({ machine: true });
export type ProcessSummary = z.infer<typeof ProcessSummary>;

/** What is wrong with a drafted process; an empty list may be published. */
export const Finding = z.object({ state: z.string().nullable(), code: z.string(), message: LocalizedText });
export type Finding = z.infer<typeof Finding>;

export const Validation = z.object({ findings: z.array(Finding) });
export type Validation = z.infer<typeof Validation>;

/** Nodes and edges for the viewer. `rank` is the distance from the start, `order` the place within the rank. */
export const ProcessDrawing = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      label: LocalizedText,
      kind: StateKind,
      initial: z.boolean(),
      outcome: Outcome.nullable(),
      role: z.string().nullable(),
      organisation: z.string().nullable(),
      count: z.int().nullable(),
      term: Term.nullable(),
      pausesClock: z.boolean(),
      startsTerm: z.boolean(),
      rank: z.int(),
      order: z.int(),
    }),
  ),
  edges: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      event: z.string().nullable(),
      label: LocalizedText.nullable(),
      who: EventMeta.shape.who,
      guard: z.string().nullable(),
      /** Leads to an earlier rank or to itself. */
      back: z.boolean(),
    }),
  ),
});
export type ProcessDrawing = z.infer<typeof ProcessDrawing>;
