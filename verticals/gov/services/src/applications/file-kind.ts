/** Media types that materials may have, told by their first bytes and not by what the browser says. */
export const MATERIAL_TYPES = ["application/pdf", "image/jpeg", "image/png", "application/ofd"];

/** Undefined for anything else. OFD (GB/T 33190) is a ZIP that names itself inside. */
export function fileKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head.startsWith("%PDF-")) return "application/pdf";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head === "\x89PNG\r\n\x1a\n") return "image/png";
  const isZip = head.startsWith("PK\x03\x04");
  return isZip && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("OFD.xml")
    ? "application/ofd"
    : undefined;
}
