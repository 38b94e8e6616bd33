export type {
  Authentication,
  GeneralReply,
  Jt808Body,
  LocationBatch,
  Parameters,
  RegisterReply,
  Registration,
} from "./body.ts";
export type { Jt808ErrorCode, Jt808Event, Jt808ReaderOptions } from "./event.ts";
export type { Jt808Location, LoadState, LocationItem } from "./location.ts";
export type { Jt808Message, Jt808Version } from "./message.ts";
