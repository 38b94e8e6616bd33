import type { Jt808Message } from "./message.ts";

/**
 * What a reader found. `raw` is the frame as it came, both 7E included; it is a view of the bytes pushed (of a copy when
 * a frame came in pieces) and stays valid as long as the caller leaves the pushed buffer alone. So does the body.
 */
export type Jt808Event =
  | { kind: "message"; message: Jt808Message; raw: Uint8Array }
  | { kind: "error"; code: Jt808ErrorCode; raw: Uint8Array };

/**
 * bad_escape: 7D is followed by neither 01 nor 02; bad_check: the sum does not fit; bad_length: the body is not as long as
 * declared; unknown_version: a version flag or number later than 2019; too_long: no message is as long;
 * garbage: bytes before the first 7E, and the rest of what was too long.
 */
export type Jt808ErrorCode = "bad_escape" | "bad_check" | "bad_length" | "unknown_version" | "too_long" | "garbage";

export interface Jt808ReaderOptions {
  /** Most bytes held until a frame is complete. The longest message, every byte escaped, has 2,092. */
  maxBuffer?: number;
}
