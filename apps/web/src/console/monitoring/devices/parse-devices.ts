import { DeviceCode, DeviceKind, Protocol, RegisterDevice } from "@zhida/gov-monitoring/contract";
import { ofKind } from "./device-draft.ts";

/** Columns by their heading in the file, in the language of whoever made it. */
const COLUMNS = {
  zh: ["名称", "name"],
  en: ["英文名称", "english"],
  kind: ["类型", "kind"],
  protocol: ["协议", "protocol"],
  code: ["编码", "code"],
  organisation: ["单位编码", "organisation"],
  plate: ["车牌号", "plate"],
  site: ["场所编码", "site"],
  lon: ["经度", "longitude"],
  lat: ["纬度", "latitude"],
} as const;
type Column = keyof typeof COLUMNS;

export type RowProblem =
  | "kindWrong"
  | "protocolWrong"
  | "codeWrong"
  | "nameMissing"
  | "placeWrong"
  | "organisationMissing"
  | "twice";
export type DeviceRow = { line: number; cells: Partial<Record<Column, string>> } & (
  | { device: RegisterDevice; problem: undefined }
  | { device: undefined; problem: RowProblem }
);
export type ParsedDevices = { missing: string[]; rows: DeviceRow[] };

type Words = { kinds: Readonly<Record<string, DeviceKind>>; protocols: Readonly<Record<string, Protocol>> };

/** The head of a file to fill in, and one row as an example. */
export const template = (language: string, organisation: string): string => {
  const at = language === "en" ? 1 : 0;
  const heads = Object.values(COLUMNS).map((names) => names[at]);
  const example = [
    "城东工地扬尘监测点",
    "Dust station",
    "dust",
    "hj212",
    "99012200000099",
    organisation,
    "",
    "",
    "116.65",
    "30.8",
  ];
  return `\uFEFF${heads.join(",")}\r\n${example.join(",")}\r\n`;
};

/** Devices of a CSV file with their headings in the first line; what a row lacks is said of that row. */
export function parseDevices(text: string, division: string, { kinds, protocols }: Words): ParsedDevices {
  const [head = [], ...lines] = cellsOf(text);
  const places = new Map<Column, number>();
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = head.findIndex((cell) => names.includes(cell.trim().toLowerCase()));
    if (place >= 0) places.set(column, place);
  }
  const missing = (["zh", "kind", "protocol", "code"] as const)
    .filter((column) => !places.has(column))
    .map((column) => COLUMNS[column][0]);
  if (missing.length > 0) return { missing, rows: [] };
  const seen = new Set<string>();
  const rows = lines.flatMap((cells, i): DeviceRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const given = Object.fromEntries([...places].map(([column, place]) => [column, (cells[place] ?? "").trim()]));
    const read = toDevice(given, division, { kinds, protocols }, seen);
    const line = i + 2;
    return typeof read === "string"
      ? [{ line, cells: given, device: undefined, problem: read }]
      : [{ line, cells: given, device: read, problem: undefined }];
  });
  return { missing: [], rows };
}

function toDevice(
  given: Partial<Record<Column, string>>,
  division: string,
  { kinds, protocols }: Words,
  seen: Set<string>,
): RegisterDevice | RowProblem {
  const kind = DeviceKind.safeParse(kinds[given.kind ?? ""] ?? given.kind).data;
  const protocol = Protocol.safeParse(protocols[given.protocol ?? ""] ?? given.protocol?.toLowerCase()).data;
  const { zh = "", en = "", code = "", lon = "", lat = "", organisation = "" } = given;
  if (zh === "") return "nameMissing";
  if (!kind) return "kindWrong";
  if (!protocol) return "protocolWrong";
  if (!DeviceCode.safeParse(code).success) return "codeWrong";
  if (organisation === "") return "organisationMissing";
  if (seen.has(`${protocol} ${code}`)) return "twice";
  seen.add(`${protocol} ${code}`);
  const point = lon === "" && lat === "" ? null : { lon: Number(lon || "x"), lat: Number(lat || "x") };
  const { intervalS, offlineAfterS } = ofKind(kind);
  const device = RegisterDevice.safeParse({
    division,
    name: { zh, en: en || zh },
    kind,
    protocol,
    code,
    organisation,
    plate: given.plate || null,
    site: given.site || null,
    point,
    intervalS,
    offlineAfterS,
    makeSecret: protocol !== "jt808",
  } satisfies RegisterDevice);
  return device.success ? device.data : "placeWrong";
}

/** Cells of a file with commas, semicolons or tabs between them; quotes around a cell that holds one, or a new line (RFC 4180). */
export function cellsOf(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const first = plain.slice(0, plain.search(/\r?\n|$/));
  const comma = [",", "\t", ";"].find((each) => first.includes(each)) ?? ",";
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < plain.length; i++) {
    const letter = plain[i]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (plain[i + 1] === '"') cell += plain[++i];
      else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === comma || letter === "\n") {
      rows.at(-1)!.push(cell.replace(/\r$/, ""));
      cell = "";
      if (letter === "\n") rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)!.push(cell.replace(/\r$/, ""));
  return rows;
}

/** Spreadsheets in China save CSV as GB 18030 as often as UTF-8. */
export async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
