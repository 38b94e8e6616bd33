export type { Hj212ErrorCode, Hj212Event, Hj212ReaderOptions } from "./event.ts";
export type { Hj212Content, Hj212Factor, Hj212Packet, Hj212Values, Hj212Version } from "./packet.ts";
