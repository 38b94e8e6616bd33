const decoder = new TextDecoder("gbk");

/** A STRING of the standard is GBK; zero bytes and blanks that fill it up are left out. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes).replace(/^\0+|[\0 ]+$/g, "");
}

/** A RangeError for a character that GBK does not have. */
export function encodeText(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else {
      table ??= readTable();
      const pair = table.get(character);
      if (pair === undefined) throw new RangeError("a character that GBK does not have");
      bytes.push(pair >> 8, pair & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

let table: Map<string, number> | undefined;

/** Platforms decode GBK but do not encode it: the decoder says which two bytes make which character. */
function readTable(): Map<string, number> {
  const read = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? "\ufffd" : decoder.decode(Uint8Array.of(lead, trail));
      if (!character.includes("\ufffd") && !read.has(character)) read.set(character, (lead << 8) | trail);
    }
  }
  return read;
}
