/** Body of 0x0200. */
export interface Jt808Location {
  /** Unsigned 32 bits, see alarmBits. */
  alarm: number;
  /** Unsigned 32 bits; those that matter are read out below. */
  status: number;
  acc: boolean;
  located: boolean;
  /** Status bits 8 and 9. */
  load: LoadState;
  /** Degrees, WGS-84; south and west are negative. */
  latitude: number;
  longitude: number;
  /** Metres. */
  altitude: number;
  /** km/h. */
  speed: number;
  /** Degrees from north, clockwise. */
  direction: number;
  /** Epoch milliseconds, from BCD in GMT+8; absent when it is no time. */
  time?: number;
  /** 01, in km. */
  mileage?: number;
  /** 02, in litres. */
  fuel?: number;
  /** 03, of the driving recorder, in km/h. */
  recorderSpeed?: number;
  /** 25: extended vehicle signals. */
  signals?: number;
  /** 2A: bit 0 deep sleep, bit 1 sleep. */
  io?: number;
  /** 2B: AD0 in the lower, AD1 in the upper 16 bits. */
  analog?: number;
  /** 30: strength of the radio signal. */
  signalStrength?: number;
  /** 31: satellites in use. */
  satellites?: number;
  /** Every other item, bytes as sent. */
  items: LocationItem[];
  /** Bytes after the last whole item, if any. */
  tail?: Uint8Array;
}

export type LoadState = "empty" | "half" | "reserved" | "full";

export interface LocationItem {
  id: number;
  value: Uint8Array;
}
