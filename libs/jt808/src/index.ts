export { decodeBcd, decodeTime, encodeBcd, encodeTime } from "./bcd.ts";
export type {
  Authentication,
  GeneralReply,
  Jt808Body,
  LocationBatch,
  Parameters,
  RegisterReply,
  Registration,
} from "./body.ts";
export { decodeBody } from "./decode-body.ts";
export { decodeLocation } from "./decode-location.ts";
export { encodeBody } from "./encode-body.ts";
export { encodeLocation, type NewLocation } from "./encode-location.ts";
export { encodeMessage } from "./encode-message.ts";
export type { Jt808ErrorCode, Jt808Event, Jt808ReaderOptions } from "./event.ts";
export type { Jt808Location, LoadState, LocationItem } from "./location.ts";
export type { Jt808Message, Jt808Version } from "./message.ts";
export { alarmBits, bitsOf, messageNames, statusBits } from "./names.ts";
export { generalAck, newMessage, registerAck } from "./new-message.ts";
export { joinParts, PartsInbox, type PartsInboxOptions, splitMessage } from "./parts.ts";
export { Jt808Reader } from "./reader.ts";
