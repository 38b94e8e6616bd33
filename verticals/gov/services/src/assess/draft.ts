import type { FieldValue } from "../contract.ts";
import type { Snapshot } from "./snapshot.ts";

/** Everything an assessment looks at. Pure data: the same draft on the same day is always assessed alike. */
export type Draft = {
  subject: { kind: "person" | "legal_entity"; key: string; name: string; division: string };
  snapshot: Snapshot;
  /** What the person typed, by field. */
  answers: Record<string, FieldValue>;
  /** Dataset → record picked. */
  choices: Record<string, string>;
  /** Field → dataset taken where registries contradict each other. */
  resolutions: Record<string, string>;
  uploads: Upload[];
};

export type Upload = {
  id: string;
  material: string;
  name: string;
  type: string;
  bytes: number;
  blob: string;
  uploadedAt: string;
};
