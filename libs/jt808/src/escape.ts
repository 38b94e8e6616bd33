/** 7D 02 → 7E, 7D 01 → 7D; undefined when 7D is followed by anything else. */
export function unescapeFrame(bytes: Uint8Array): Uint8Array | undefined {
  const plain = Buffer.allocUnsafeSlow(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    let byte = bytes[at]!;
    if (byte === 0x7d) {
      const next = bytes[++at];
      if (next === 2) byte = 0x7e;
      else if (next !== 1) return undefined;
    }
    plain[length++] = byte;
  }
  return plain.subarray(0, length);
}

/** The content between two 7E, which it adds. */
export function escapeFrame(plain: Uint8Array): Uint8Array {
  let marks = 0;
  for (const byte of plain) if (byte === 0x7e || byte === 0x7d) marks++;
  const frame = new Uint8Array(plain.length + marks + 2);
  let length = 0;
  frame[length++] = 0x7e;
  for (const byte of plain) {
    if (byte === 0x7e || byte === 0x7d) {
      frame[length++] = 0x7d;
      frame[length++] = byte === 0x7e ? 2 : 1;
    } else frame[length++] = byte;
  }
  frame[length] = 0x7e;
  return frame;
}
