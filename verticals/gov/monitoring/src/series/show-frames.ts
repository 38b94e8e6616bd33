import type { Actor } from "@zhida/identity/contract";
import { decodeCursor, toPage, type Work } from "@zhida/platform";
import type { FramePage, FramesQuery } from "../contract.ts";
import { getViewed } from "../registry/get-device.ts";
import { type FrameRow, listFrames } from "../store/series.ts";
import { explainFrame } from "./explain-frame.ts";

const DAY_MS = 86_400_000;

/** What a device sent, as it came over the line and as we read it, newest first; of the last day unless said otherwise. */
export async function showFrames(work: Work, actor: Actor, id: string, query: FramesQuery): Promise<FramePage> {
  const row = await getViewed(work, actor, id);
  const [before] = (decodeCursor(query.cursor, 1) as [string] | undefined) ?? [];
  const to = query.to ? new Date(query.to) : new Date(work.now.getTime() + DAY_MS);
  const from = query.from ? new Date(query.from) : new Date(work.now.getTime() - DAY_MS);
  const rows = await listFrames(work.db, row, { from, to, before, limit: query.limit + 1 });
  return toPage(rows, query.limit, toFrame, ({ received_us }) => [received_us]);
}

function toFrame({ received_at, protocol, bytes }: FrameRow) {
  const isText = protocol !== "jt808";
  const { shown, decoded } = explainFrame(protocol, bytes);
  return {
    receivedAt: received_at.toISOString(),
    protocol,
    size: bytes.length,
    text: isText ? shown.toString(protocol === "hj212" ? "latin1" : "utf8") : null,
    hex: isText ? null : shown.toString("hex"),
    decoded,
  };
}
