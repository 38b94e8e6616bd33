import { Transform } from "node:stream";

/**
 * Lets MQTT packets through up to a size and ends the stream at a larger one, before it is gathered in memory. (Fixed header of MQTT:
 * one byte, then the remaining length in up to four bytes of seven bits.)
 */
export function mqttPacketLimit(maxBytes: number): Transform {
  let left = 0;
  let shift = -1;
  let length = 0;

  const isTooLarge = (chunk: Buffer): boolean => {
    for (let at = 0; at < chunk.length; ) {
      if (left > 0) {
        const step = Math.min(left, chunk.length - at);
        left -= step;
        at += step;
        continue;
      }
      const byte = chunk[at++] as number;
      if (shift < 0) {
        shift = 0;
        length = 0;
        continue;
      }
      length += (byte & 0x7f) * 2 ** shift;
      if (length > maxBytes || shift > 21) return true;
      if (byte & 0x80) shift += 7;
      else {
        left = length;
        shift = -1;
      }
    }
    return false;
  };

  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      if (isTooLarge(chunk)) done(new Error(`an MQTT packet of more than ${maxBytes} bytes`));
      else done(null, chunk);
    },
  });
}
