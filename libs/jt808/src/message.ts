/** One message of JT/T 808, or one sub-packet of a long one. */
export interface Jt808Message {
  /** For instance 0x0200, see messageNames. */
  id: number;
  version: Jt808Version;
  /** Mobile number of the terminal without the zeros that fill it up: the same in both versions. */
  phone: string;
  serial: number;
  /** 0 is none, 1 is RSA; an encrypted body is not decoded. */
  encryption: number;
  /** Number of sub-packets and which of them this is, from 1; absent when the message is whole. */
  total?: number;
  index?: number;
  body: Uint8Array;
}

/** 2013 stands for 2011 too: neither has the version flag. */
export type Jt808Version = 2013 | 2019;
