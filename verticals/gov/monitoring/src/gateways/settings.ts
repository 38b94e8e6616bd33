/** Where the gateways listen. A port of 0 is any free one, undefined: not at all. */
export type GatewaySettings = {
  /** Without it nothing is taken in, by HTTP either. */
  isOn: boolean;
  host: string;
  ports: { hj212?: number; jt808?: number; mqtt?: number };
  maxSockets: number;
  /** Days that raw frames, and readings and positions, are kept. */
  keepFramesDays: number;
  keepDataDays: number;
  /** Bytes on disk, at most, while the database is away; then devices have to wait. */
  spoolBytes: number;
};

/** Registry and history only: nothing listens. */
export const noGateways: GatewaySettings = {
  isOn: false,
  host: "127.0.0.1",
  ports: {},
  maxSockets: 10_000,
  keepFramesDays: 30,
  keepDataDays: 400,
  spoolBytes: 10 * 2 ** 30,
};
