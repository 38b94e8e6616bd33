import type { LocalizedText } from "@zhida/platform/contract";

/** What one registry answered when the application was opened or last refreshed: the fields asked for and nothing else. */
export type DatasetSnapshot = {
  dataset: { code: string; name: LocalizedText };
  owner: { code: string; name: LocalizedText };
  status: "found" | "none" | "unavailable" | "no_agreement" | "consent_needed";
  records: SnapshotRecord[];
};

export type SnapshotRecord = { id: string; data: Record<string, unknown>; receivedAt: string };

/** By dataset code. Kept with the application as the evidence of its decision. */
export type Snapshot = Record<string, DatasetSnapshot>;
