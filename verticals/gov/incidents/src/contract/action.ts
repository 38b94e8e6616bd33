import { Term } from "@zhida/caseflow/contract";
import { Id, Instant } from "@zhida/platform/contract";
import { z } from "zod";

const note = z.string().trim().min(1).max(2000);
const files = z.array(Id).max(9).default([]);
const organisation = z.string().min(1).max(60);

/** How a department left it: put right, eased for the time being, not its doing but seen to, or nothing there. */
export const HandlingResult = z.enum(["solved", "eased", "explained", "nothing_found"]);
export type HandlingResult = z.infer<typeof HandlingResult>;

export const IncidentAction = z.discriminatedUnion("action", [
  /** 派单, by the command centre. */
  z.object({
    action: z.literal("dispatch"),
    organisation,
    term: Term.optional(),
    assist: z.array(organisation).max(8).default([]),
    note: note.optional(),
  }),
  z.object({ action: z.literal("reject"), note }),
  z.object({ action: z.literal("merge"), into: Id }),
  /** 签收: the department has taken note; nothing else changes. */
  z.object({ action: z.literal("accept") }),
  z.object({ action: z.literal("progress"), note, files }),
  /** 退单: not this department's; back to the command centre. */
  z.object({ action: z.literal("return"), note }),
  /** 转办, by the command centre, to another department. */
  z.object({ action: z.literal("transfer"), organisation, note }),
  z.object({ action: z.literal("complete"), note, files, result: HandlingResult }),
  z.object({ action: z.literal("ask-extension"), until: Instant, note }),
  z.object({ action: z.literal("decide-extension"), grant: z.boolean(), note: note.optional() }),
  z.object({ action: z.literal("assist-done"), note, files }),
  z.object({ action: z.literal("withdraw-assist"), organisation }),
  /** 核查: it is as the department says. */
  z.object({ action: z.literal("confirm"), note: note.optional(), files }),
  z.object({ action: z.literal("reopen"), note, files }),
  /** 督办 */
  z.object({ action: z.literal("supervise"), level: z.int().min(1).max(3), note }),
  z.object({ action: z.literal("claim") }),
  z.object({ action: z.literal("release") }),
]);
export type IncidentAction = z.infer<typeof IncidentAction>;

export const IncidentActionName = z.enum([
  "dispatch",
  "reject",
  "merge",
  "accept",
  "progress",
  "return",
  "transfer",
  "complete",
  "ask-extension",
  "decide-extension",
  "assist-done",
  "withdraw-assist",
  "confirm",
  "reopen",
  "supervise",
  "claim",
  "release",
]);
export type IncidentActionName = z.infer<typeof IncidentActionName>;

export const ActOnIncident = z.intersection(z.object({ expectedVersion: z.int().min(1) }), IncidentAction);
export type ActOnIncident = z.infer<typeof ActOnIncident>;
