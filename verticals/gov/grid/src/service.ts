import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type {
  AddCare,
  AddTrack,
  AssignDuties,
  Care,
  EndPatrol,
  Patrol,
  RecordVisit,
  StartPatrol,
  Visit,
} from "./contract.ts";

/** What became of an incident that a grid worker reported; told once it has ended. */
export interface IncidentOutcome {
  incidentId: string;
  division: string;
  workerId: string;
  grid: string | null;
  /** settled: on the spot, verified; solved: by whom it concerned; duplicates and rejected reports are worth nothing. */
  kind: "settled" | "solved" | "rejected" | "duplicate";
  endedAt: Date;
}

export interface GovGridService {
  /** Told again, nothing changes. */
  recordOutcome(work: Work, outcome: IncidentOutcome): Promise<void>;
  /** Who looks after the grid on the day of `work`. */
  workerOf(work: Work, gridCode: string): Promise<{ id: string; name: string } | undefined>;
  /** For set-up: as the manager's page does, without asking who he is. */
  assignDuties(work: Work, assignment: AssignDuties): Promise<void>;
  addCare(work: Work, actor: Actor, care: AddCare): Promise<Care>;
  startPatrol(work: Work, actor: Actor, patrol: StartPatrol): Promise<Patrol>;
  addTrack(work: Work, actor: Actor, patrolId: string, track: AddTrack): Promise<Patrol>;
  endPatrol(work: Work, actor: Actor, patrolId: string, end: EndPatrol): Promise<Patrol>;
  recordVisit(work: Work, actor: Actor, visit: RecordVisit): Promise<Visit>;
}
