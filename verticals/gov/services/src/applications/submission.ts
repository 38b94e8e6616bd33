import type { Actor } from "@zhida/identity";
import type { Assessment } from "../assess/assess.ts";
import type { Snapshot } from "../assess/snapshot.ts";
import type { ServiceChannel, ServiceItem } from "../contract.ts";
import type { ApplicationRow } from "../store/applications.ts";

/** An application that is being handed in, checked and complete. */
export type Submission = {
  item: ServiceItem;
  row: ApplicationRow;
  assessment: Assessment;
  /** Read again because the first reading had grown old. */
  snapshot?: Snapshot;
  actor: Actor;
  byStaff: boolean;
  channel: ServiceChannel;
  note?: string;
};
