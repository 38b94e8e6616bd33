import type { Work } from "@zhida/platform";
import type { AlarmService } from "./alarms/alarm-service.ts";
import type { Device, LastValue, Protocol, RegisterDevice } from "./contract.ts";
import type { StreamListener } from "./stream.ts";

/** What other modules, the demo and the simulator may ask. */
export type GovMonitoringService = AlarmService & {
  /** Registers devices or leaves those as they are whose code is known; answers their ids in the order given. */
  registerDevices(work: Work, devices: readonly RegisterDevice[]): Promise<string[]>;
  /** From memory, as the gateways know it. */
  findDevice(deviceId: string): KnownDevice | undefined;
  findDeviceByCode(protocol: Protocol, code: string): KnownDevice | undefined;
  listDevices(): Iterable<KnownDevice>;
  /** Newest value of each factor, from memory; empty in a process without gateways. */
  lastValues(deviceId: string): LastValue[];
  /** Follows what is stored; answers how to stop. */
  follow(listener: StreamListener): () => void;
  /** Tells failures of which nobody waits for an answer. */
  onFailure(listener: (error: unknown) => void): void;
  /** Where the gateways listen now. */
  ports(): Partial<Record<Protocol, number>>;
};

/** A device as it is kept in memory. */
export type KnownDevice = Pick<
  Device,
  | "id"
  | "division"
  | "code"
  | "protocol"
  | "kind"
  | "name"
  | "point"
  | "site"
  | "plate"
  | "factors"
  | "intervalS"
  | "offlineAfterS"
  | "snapshotUrl"
  | "state"
> & {
  organisationCode: string;
  /** Its own limits, by factor. */
  limits: Readonly<Record<string, number>>;
};
