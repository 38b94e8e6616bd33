import type { Work } from "@zhida/platform";
import type { RiverNetwork, RiverPlace, Site, StreamRule, TruckApprovalContent } from "../contract.ts";
import type { Setup } from "../simulator/fleet-of.ts";

/** Rules, what they need to know of the county, and what became of an alarm. */
export type AlarmService = {
  /** Rules that the division does not have yet. */
  addRules(work: Work, given: { division: string; rules: readonly StreamRule[]; by: string }): Promise<void>;
  saveSites(work: Work, given: { division: string; sites: readonly Site[] }): Promise<void>;
  saveApprovals(
    work: Work,
    given: { division: string; approvals: readonly (TruckApprovalContent & { id: string })[] },
  ): Promise<void>;
  /** Replaces the network of a division and where its sections and outlets stand. */
  saveRivers(
    work: Work,
    network: RiverNetwork,
    places: readonly { deviceId: string; place: RiverPlace }[],
  ): Promise<void>;
  /** Sites, approvals and rivers of a division. */
  setup(work: Work, division: string): Promise<Setup>;
  /** The incident that was made of an alarm. */
  noteIncident(work: Work, alarmId: string, incidentId: string): Promise<void>;
  incidentOf(work: Work, alarmId: string): Promise<string | undefined>;
};
