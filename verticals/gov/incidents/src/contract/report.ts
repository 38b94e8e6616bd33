import { Id, Instant } from "@zhida/platform/contract";
import { z } from "zod";
import { CategoryCode, IncidentSource } from "./taxonomy.ts";

/** WGS-84 degrees. */
export const ReportedPlace = z.object({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  accuracyM: z.number().min(0).max(100_000).optional(),
  /** In words, as the reporter would say it. */
  address: z.string().trim().max(200).optional(),
});
export type ReportedPlace = z.infer<typeof ReportedPlace>;

export const FieldAnswers = z.record(z.string(), z.union([z.string().max(500), z.number(), z.boolean()]));
export type FieldAnswers = z.infer<typeof FieldAnswers>;

export const ReportIncident = z.object({
  /** Made on the phone: sent again, the same incident is answered. */
  clientId: Id,
  category: CategoryCode,
  description: z.string().trim().min(1).max(2000),
  place: ReportedPlace,
  fields: FieldAnswers.default({}),
  files: z.array(Id).max(9).default([]),
  /** The grid worker has settled it where it was found. */
  onTheSpot: z.object({ note: z.string().trim().min(1).max(2000), files: z.array(Id).max(9) }).optional(),
  anonymous: z.boolean().default(false),
  /** When it was seen, if that was earlier: reported without network. */
  reportedAt: Instant.optional(),
  /** Staff at the desk report for somebody who called. */
  onBehalf: z
    .object({
      name: z.string().trim().min(1).max(60),
      phone: z
        .string()
        .regex(/^1\d{10}$/)
        .optional(),
    })
    .optional(),
  /** As what a member of staff reports; residents always report as residents. */
  source: IncidentSource.extract(["resident", "grid", "desk"]).optional(),
});
export type ReportIncident = z.infer<typeof ReportIncident>;

export const IncidentFile = z.object({
  id: Id,
  kind: z.enum(["photo", "video", "voice"]),
  type: z.string(),
  name: z.string(),
  bytes: z.int(),
  /** report: as found · progress · result: as put right · verify: as checked */
  stage: z.enum(["report", "progress", "result", "verify"]),
  at: Instant,
});
export type IncidentFile = z.infer<typeof IncidentFile>;

export const UploadedIncidentFile = IncidentFile.omit({ stage: true });
export type UploadedIncidentFile = z.infer<typeof UploadedIncidentFile>;
