import { versionBits } from "./flag.ts";
import type { Hj212Packet } from "./packet.ts";

/** qnRtn and exeRtn: see requestResults and executionResults. */
export type Hj212Reply =
  | { as: "data" }
  | { as: "notice" }
  | { as: "request"; qnRtn: number }
  | { as: "result"; exeRtn: number };

/** Notices of HJ 212-2017 table 5: ask for the time, stop looking at data, stop looking at states. */
const NOTICES = new Set(["1013", "2012", "2022"]);
const COMMANDS = { request: "9011", result: "9012", notice: "9013", data: "9014" };

/**
 * The answer to a packet: 9014 to data, 9013 to a notice, 9011 that a request is accepted or why not, 9012 what came of it.
 * It has the QN of the packet — before CP in 2017, inside CP in 2005 — and asks for no answer itself.
 */
export function acknowledge(packet: Hj212Packet, reply: Hj212Reply = usual(packet)): Hj212Packet {
  const { version, qn, pw, mn, flag } = packet;
  const fields: Record<string, string> = {};
  if (version === 2005 && qn !== undefined) fields.QN = qn;
  if (reply.as === "request") fields.QnRtn = String(reply.qnRtn);
  if (reply.as === "result") fields.ExeRtn = String(reply.exeRtn);
  return {
    version,
    qn: version === 2005 ? undefined : qn,
    st: "91",
    cn: COMMANDS[reply.as],
    pw,
    mn,
    flag: versionBits(flag) << 2,
    pnum: undefined,
    pno: undefined,
    other: {},
    cp: { dataTime: undefined, factors: [], fields },
  };
}

function usual({ cn }: Hj212Packet): Hj212Reply {
  return NOTICES.has(cn) ? { as: "notice" } : { as: "data" };
}
