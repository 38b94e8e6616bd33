import type { DeviceDirectory } from "../ingest/device-directory.ts";
import type { GatewayCounts, UnknownDevices } from "../ingest/gateway-counts.ts";
import type { GatewayDevice } from "../ingest/gateway-device.ts";
import type { Intake } from "../ingest/intake.ts";
import type { TerminalIdentity } from "../store/tables.ts";

/** What the sessions of one gateway work with. */
export type GatewayContext = {
  devices: DeviceDirectory;
  unknown: UnknownDevices;
  counts: GatewayCounts;
  intake: Intake;
  /** The platform's time. */
  now(): number;
  /** Writes down that a terminal registered; resolves when it is durable. */
  registerTerminal(device: GatewayDevice, terminal: TerminalIdentity, secretHash: Buffer): Promise<void>;
};

/** So many frames in a row that cannot be read or are refused end a connection. */
export const PATIENCE = 20;
