import type { Registration } from "./body.ts";
import { ByteReader } from "./byte-reader.ts";
import { decodeText } from "./gbk.ts";
import type { Jt808Message } from "./message.ts";

/** Bytes of maker, model and terminal id. */
export const REGISTRATION_FIELDS = { 2011: [5, 8, 7], 2013: [5, 20, 7], 2019: [11, 30, 30] } as const;
/** Province, city and plate colour. */
const AROUND = 5;

/** Terminals of 2011 have a short model and no version flag: their bodies are too short for one of 2013. */
export function decodeRegistration(body: Uint8Array, { version }: Jt808Message): Registration | undefined {
  const lengths = REGISTRATION_FIELDS[version === 2013 && body.length < lengthOf(2013) ? 2011 : version];
  const reader = new ByteReader(body);
  const province = reader.word();
  const city = reader.word();
  const maker = decodeText(reader.bytes(lengths[0]));
  const model = decodeText(reader.bytes(lengths[1]));
  const terminalId = decodeText(reader.bytes(lengths[2]));
  const plateColour = reader.byte();
  if (reader.overrun) return undefined;
  const plate = decodeText(reader.bytes(reader.left));
  return { kind: "registration", province, city, maker, model, terminalId, plateColour, plate };
}

function lengthOf(version: keyof typeof REGISTRATION_FIELDS): number {
  const [maker, model, terminalId] = REGISTRATION_FIELDS[version];
  return AROUND + maker + model + terminalId;
}
