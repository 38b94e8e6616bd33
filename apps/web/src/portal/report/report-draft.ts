import type { FieldAnswers } from "@zhida/gov-incidents/contract";
import type { KeptFile } from "../outbox/entry.ts";
import { newUuid } from "../outbox/new-uuid.ts";

export type DraftPlace = { lon: number; lat: number; accuracyM?: number };

/** A report as it is being made; its pictures and sounds lie in the outbox's files. */
export type ReportDraft = {
  clientId: string;
  step: 1 | 2 | 3;
  /** When it was begun: when it was seen. */
  seenAt: string;
  photos: KeptFile[];
  voice: KeptFile | null;
  description: string;
  category: string | null;
  fields: FieldAnswers;
  place: DraftPlace | null;
  address: string;
  anonymous: boolean;
  /** 当场处置, by a grid worker. */
  settled: { note: string; photos: KeptFile[] } | null;
};

export const blankDraft = (now: Date): ReportDraft => ({
  clientId: newUuid(),
  step: 1,
  seenAt: now.toISOString(),
  photos: [],
  voice: null,
  description: "",
  category: null,
  fields: {},
  place: null,
  address: "",
  anonymous: false,
  settled: null,
});

export const filesOfDraft = ({ photos, voice, settled }: ReportDraft): KeptFile[] => [
  ...photos,
  ...(voice ? [voice] : []),
  ...(settled?.photos ?? []),
];
