/** One packet of HJ 212, as sent: texts are kept to the letter, so that what was decoded can be encoded again. */
export interface Hj212Packet {
  /** From the version bits of Flag: 0 is HJ/T 212-2005, as is a packet without Flag; anything else 2017. */
  version: Hj212Version;
  /** YYYYMMDDhhmmssZZZ in Asia/Shanghai; see qnTime. Devices of 2005 often send none. */
  qn?: string;
  /** System code, see systemTypes; "" when the device sends none. */
  st: string;
  /** Command code, see commands. */
  cn: string;
  /** Access password: a secret of the device, never for a log. "" when the device sends none. */
  pw: string;
  /** Unique identifier of the device: 24 characters, 14 in 2005. */
  mn: string;
  flag?: number;
  /** Number of sub-packets and which of them this is, from 1. */
  pnum?: number;
  pno?: number;
  /** Fields before CP that the standard does not name. */
  other: Record<string, string>;
  cp: Hj212Content;
}

export type Hj212Version = 2005 | 2017;

/** The command parameters: what stands between CP=&& and &&. */
export interface Hj212Content {
  /** YYYYMMDDhhmmss in Asia/Shanghai; see dataTime. */
  dataTime?: string;
  factors: Hj212Factor[];
  /** Every other field, unknown ones too: QnRtn, ExeRtn, SystemTime, RtdInterval, PolId … */
  fields: Record<string, string>;
}

/** What a packet says of one pollutant or one piece of equipment. */
export interface Hj212Factor {
  /** Code of the factor, see factors; of equipment such as SB1 or i12001 too. */
  code: string;
  /** Those of `raw` that are numbers: Rtd, Min, Avg, Max, Cou, ZsRtd, ZsMin, ZsAvg, ZsMax, RS, RT … */
  values: Hj212Values;
  /** Mark of the value, see dataFlags. */
  flag?: string;
  /** Every item of the factor as sent, Flag among them. One character is one byte (latin1). */
  raw: Record<string, string>;
}

export interface Hj212Values {
  [item: string]: number | undefined;
  Rtd?: number;
  Min?: number;
  Avg?: number;
  Max?: number;
  Cou?: number;
  ZsRtd?: number;
  ZsMin?: number;
  ZsAvg?: number;
  ZsMax?: number;
}
