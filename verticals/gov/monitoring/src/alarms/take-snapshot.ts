export type Snapshot = { bytes: Uint8Array; type: "image/jpeg" | "image/png" };

/** Gives the picture that a camera sees now. Another adapter may stand in, e.g. one that marks what a model finds in it. */
export type Camera = (url: string) => Promise<Snapshot>;

const MAX_BYTES = 10 * 1024 * 1024;
const PATIENCE_MS = 10_000;

/** A still by HTTP, as network cameras give it. Only what is a picture is taken, and no redirect followed. */
export const takeSnapshot: Camera = async (url) => {
  const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok || !answer.body) throw new Error(`the camera answered ${answer.status}`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body) {
    size += piece.length;
    if (size > MAX_BYTES) throw new Error("the picture of the camera is larger than 10 MB");
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  return { bytes, type: typeOf(bytes) };
};

function typeOf(bytes: Buffer): Snapshot["type"] {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return "image/png";
  throw new Error("what the camera sent is neither JPEG nor PNG");
}
