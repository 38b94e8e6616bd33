import { refuse } from "../refusals.ts";

export type FileFormat = "csv" | "xlsx";

/** Told by the content, whatever the name says; refuses what is neither a CSV text nor an Excel workbook. */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) throw refuse("empty_file");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const names = zipEntries(bytes);
    const unpacked = names.reduce((sum, entry) => sum + entry.size, 0);
    if (!names.some(({ name }) => name === "xl/workbook.xml") || unpacked > MAX_UNPACKED) throw refuse("no_file_type");
    return "xlsx";
  }
  if (!isText(bytes)) throw refuse("no_file_type");
  return "csv";
}

/** A workbook that unpacks to more is taken for an attack. */
const MAX_UNPACKED = 1_000_000_000;

/** Text has no control characters but tab and line ends. */
function isText(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4));
  if (start === "%PDF" || start.startsWith("{\\rt")) return false;
  return !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
}

/** Names and unpacked sizes in the central directory of a ZIP file; none when there is no directory. */
function zipEntries(bytes: Uint8Array): { name: string; size: number }[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > file.length) return [];
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: { name: string; size: number }[] = [];
  for (let i = 0; i < count && at + 46 <= file.length && file.readUInt32LE(at) === 0x02014b50; i++) {
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({ name: file.toString("utf8", at + 46, at + 46 + nameLength), size: file.readUInt32LE(at + 24) });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}
