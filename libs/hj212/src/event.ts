import type { Hj212Packet } from "./packet.ts";

/**
 * What a reader found. `raw` is a view of the bytes pushed (of a copy when a frame came in pieces), from ## to the CRC:
 * it stays valid as long as the caller leaves the pushed buffer alone.
 */
export type Hj212Event =
  | { kind: "packet"; packet: Hj212Packet; raw: Uint8Array }
  | { kind: "error"; code: Hj212ErrorCode; raw: Uint8Array };

/**
 * bad_crc: the sum does not fit; bad_length: the declared length does not lead to the end of the frame;
 * bad_segment: sum and length fit, but the text is not one of HJ 212; too_long: a longer segment is declared than is
 * tolerated; garbage: bytes that belong to no frame.
 */
export type Hj212ErrorCode = "bad_crc" | "bad_length" | "bad_segment" | "garbage" | "too_long";

export interface Hj212ReaderOptions {
  /** Longest segment tolerated. The standard allows 1024; some devices send more, up to 9999. */
  maxSegment?: number;
  /** Most bytes of garbage held until they are reported. */
  maxBuffer?: number;
}
