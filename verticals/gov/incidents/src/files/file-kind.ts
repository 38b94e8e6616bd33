import type { IncidentFile } from "../contract.ts";

export const FILE_TYPES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "video/mp4",
  "audio/mp4",
  "video/webm",
  "audio/webm",
];

type Kind = { type: string; kind: IncidentFile["kind"] };

/** What the bytes say they are; `claimed` only tells sound from film in a container that holds either. */
export function fileKind(bytes: Uint8Array, claimed: string): Kind | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return { type: "image/jpeg", kind: "photo" };
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return { type: "image/png", kind: "photo" };
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return { type: "image/webp", kind: "photo" };
  const isSound = claimed.startsWith("audio/") || claimed.endsWith("m4a");
  if (head.slice(4, 8) === "ftyp") {
    return isSound || head.slice(8, 11) === "M4A"
      ? { type: "audio/mp4", kind: "voice" }
      : { type: "video/mp4", kind: "video" };
  }
  if (head.startsWith("\x1a\x45\xdf\xa3")) {
    return isSound ? { type: "audio/webm", kind: "voice" } : { type: "video/webm", kind: "video" };
  }
  return undefined;
}
