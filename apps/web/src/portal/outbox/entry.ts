import type { AddCare, AddTrack, EndPatrol, RecordVisit, StartPatrol } from "@zhida/gov-grid/contract";
import type { IncidentAction, ReportIncident } from "@zhida/gov-incidents/contract";
import type { z } from "zod";

type Patrolled = { start: StartPatrol };

/** What is to be sent, as its contract asks; files are named by their id on this phone until they are uploaded. */
export type Work =
  | { kind: "report"; report: z.input<typeof ReportIncident> }
  | { kind: "verify"; incidentId: string; version: number; action: z.input<typeof IncidentAction> }
  | ({ kind: "patrol" } & Patrolled)
  | ({ kind: "track"; track: z.input<typeof AddTrack> } & Patrolled)
  | ({ kind: "patrol-end"; end: z.input<typeof EndPatrol> } & Patrolled)
  | { kind: "visit"; visit: z.input<typeof RecordVisit> }
  | { kind: "care"; care: z.input<typeof AddCare> };

export type KeptFile = { id: string; name: string; type: string; bytes: number; uploaded?: string };

export type EntryState = "waiting" | "sending" | "sent" | "refused";

export type Entry = {
  id: string;
  /** Milliseconds at which it was written on this phone: entries go out in this order. */
  order: number;
  /** When it happened, by the service's clock. */
  at: string;
  personId: string;
  /** What is refused holds up what came after it in the same lane, nothing else. */
  lane: string;
  /** Sent without being shown: pieces of something that is shown. */
  quiet?: boolean;
  /** What it is about, in the writer's words. */
  title: string;
  work: Work;
  files: KeptFile[];
  state: EntryState;
  /** The server's sentence where it refused. */
  problem?: string;
  answer?: { id: string; number?: string };
};

/** Something begun and not handed in; one per `key`. */
export type Draft = { key: string; savedAt: number; content: unknown };
