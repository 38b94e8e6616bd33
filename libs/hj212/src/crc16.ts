/**
 * The sum of HJ 212-2017 annex A, which is not that of Modbus: the register, FFFF at first, is shifted right by eight
 * before each byte is XORed in. That byte alone decides the eight steps that follow, so a table of 256 holds them all.
 */
export function crc16(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = 0xffff;
  for (let at = start; at < end; at++) crc = crcTable[(crc >> 8) ^ bytes[at]!]!;
  return crc;
}

export const crcTable = Uint16Array.from({ length: 256 }, (_, start) => {
  let register = start;
  for (let step = 0; step < 8; step++) register = register & 1 ? (register >> 1) ^ 0xa001 : register >> 1;
  return register;
});
