import type { Jt808Location } from "./location.ts";

/** What a message says, by its id. */
export type Jt808Body =
  | GeneralReply
  | { kind: "heartbeat" }
  | { kind: "logout" }
  | Registration
  | RegisterReply
  | Authentication
  | Parameters
  | ({ kind: "location" } & Jt808Location)
  | LocationBatch
  /** A known id, but a body that is not as the standard has it: to be answered with result 2. */
  | { kind: "malformed"; id: number; body: Uint8Array }
  /** Another id, an encrypted body, or one sub-packet. */
  | { kind: "unknown"; id: number; body: Uint8Array };

/** 0x0001 from the terminal, 0x8001 from the platform. */
export interface GeneralReply {
  kind: "terminal_reply" | "platform_reply";
  /** Serial and id of the message that is answered. */
  serial: number;
  id: number;
  /** 0 done, 1 failed, 2 message wrong, 3 not supported, 4 alarm confirmed (platform only). */
  result: number;
}

/** 0x0100. */
export interface Registration {
  kind: "registration";
  /** First two and last four digits of the GB/T 2260 code. */
  province: number;
  city: number;
  maker: string;
  model: string;
  terminalId: string;
  /** JT/T 415: 0 no plate, 1 blue, 2 yellow, 3 black, 4 white, 9 other. */
  plateColour: number;
  /** Plate, or the VIN when plateColour is 0. */
  plate: string;
}

/** 0x8100. */
export interface RegisterReply {
  kind: "register_reply";
  serial: number;
  /** 0 done, 1 vehicle already registered, 2 no such vehicle, 3 terminal already registered, 4 no such terminal. */
  result: number;
  /** Only with result 0. A secret of the terminal, never for a log. */
  authCode?: string;
}

/** 0x0102. imei and software since 2019. */
export interface Authentication {
  kind: "authentication";
  authCode: string;
  imei?: string;
  software?: string;
}

/** 0x8103 sets parameters; 0x0104 answers a query of them (serial: of the query). */
export interface Parameters {
  kind: "set_parameters" | "parameters";
  serial?: number;
  parameters: { id: number; value: Uint8Array }[];
}

/** 0x0704. */
export interface LocationBatch {
  kind: "location_batch";
  /** 0 a normal batch, 1 made up for a blind area. */
  type: number;
  locations: Jt808Location[];
}
