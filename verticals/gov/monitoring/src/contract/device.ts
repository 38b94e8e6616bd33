import { Point } from "@zhida/places/contract";
import { DivisionCode, Id, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";

export const Protocol = z.enum(["hj212", "jt808", "mqtt", "http"]);
export type Protocol = z.infer<typeof Protocol>;

export const DeviceKind = z.enum(["truck", "outlet", "river_station", "dust", "air", "camera", "other"]);
export type DeviceKind = z.infer<typeof DeviceKind>;

/** What a device measures in calibration or maintenance is kept and marked, and raises no alarm. A retired one is turned away. */
export const DeviceState = z.enum(["active", "calibrating", "maintenance", "retired"]);
export type DeviceState = z.infer<typeof DeviceState>;

/** What the gateway knows the device by: MN (HJ 212), phone number without leading zeros (JT/T 808), user name (MQTT, HTTP). */
export const DeviceCode = z.string().regex(/^[A-Za-z0-9_-]{1,32}$/);
export type DeviceCode = z.infer<typeof DeviceCode>;

/** Code of what is measured: w01018, a34001 … (HJ 212, HJ 524), or a name of one's own. */
export const FactorCode = z.string().regex(/^[A-Za-z0-9_.-]{1,24}$/);
export type FactorCode = z.infer<typeof FactorCode>;

export const Device = z.object({
  id: Id,
  division: DivisionCode,
  code: DeviceCode,
  protocol: Protocol,
  kind: DeviceKind,
  name: LocalizedText,
  /** Where it stands; null for what moves. */
  point: Point.nullable(),
  /** Whose device it is. */
  organisation: z.object({ code: z.string(), name: LocalizedText }),
  /** Code of the place that it belongs to: a construction site, a river section. */
  site: z.string().nullable(),
  /** Number plate of a truck. */
  plate: z.string().nullable(),
  factors: z.array(FactorCode),
  /** Seconds between two of its live readings or positions. */
  intervalS: z.int(),
  /** Seconds of silence after which it counts as offline. */
  offlineAfterS: z.int(),
  /** Where the camera that looks at it gives a picture. */
  snapshotUrl: z.url().nullable(),
  hasSecret: z.boolean(),
  state: DeviceState,
  stateUntil: Instant.nullable(),
  lastSeenAt: Instant.nullable(),
  online: z.boolean(),
  /** Milliseconds that its clock is ahead of ours; beyond ten minutes what it sends is kept under the time of arrival. */
  clockOffsetMs: z.int().nullable(),
  version: z.int(),
});
export type Device = z.infer<typeof Device>;

export const DeviceStateChange = z.object({
  id: Id,
  state: DeviceState,
  until: Instant.nullable(),
  note: z.string(),
  at: Instant,
  /** Null: by itself, at the end of the time that was set. */
  by: z.string().nullable(),
});
export type DeviceStateChange = z.infer<typeof DeviceStateChange>;

/** A stretch without data; `filledAt` when nearly all of it came in later. */
export const Gap = z.object({
  from: Instant,
  to: Instant,
  expected: z.int(),
  filled: z.int(),
  filledAt: Instant.nullable(),
});
export type Gap = z.infer<typeof Gap>;

export const LastValue = z.object({ factor: FactorCode, at: Instant, value: z.number(), flag: z.string() });
export type LastValue = z.infer<typeof LastValue>;

/** What a device measures. Unit: null as HJ 212 has it for the factor. Limit: its own, as its permit says; null that of the rules. */
export const Measure = z.object({
  factor: FactorCode,
  unit: z.string().trim().max(16).nullable(),
  limit: z.number().nullable(),
});
export type Measure = z.infer<typeof Measure>;

/** Calibration or maintenance that is still to come. */
export const DevicePlan = z.object({
  id: Id,
  state: z.enum(["calibrating", "maintenance"]),
  from: Instant,
  until: Instant,
  note: z.string(),
  by: z.string(),
});
export type DevicePlan = z.infer<typeof DevicePlan>;

export const DeviceDetail = z.object({
  device: Device,
  measures: z.array(Measure),
  plans: z.array(DevicePlan),
  values: z.array(LastValue),
  gaps: z.array(Gap),
  states: z.array(DeviceStateChange),
});
export type DeviceDetail = z.infer<typeof DeviceDetail>;

const Settings = z.object({
  name: LocalizedText.extend({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(120) }),
  kind: DeviceKind,
  point: Point.nullable(),
  organisation: z.string().min(1).max(40),
  site: z.string().max(40).nullable(),
  plate: z.string().max(16).nullable(),
  factors: z.array(FactorCode).max(200),
  intervalS: z.int().min(1).max(86_400),
  offlineAfterS: z.int().min(10).max(604_800),
  snapshotUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  /** In place of `factors`, with units and limits; each factor once. */
  measures: z.array(Measure).max(200),
  /** Its password: PW of HJ 212 (empty: not asked), that of its MQTT or HTTP user. A terminal of JT/T 808 gets its own. */
  secret: z.string().max(128),
});

/** A device to be registered; what is left out follows from its kind. */
export const RegisterDevice = Settings.pick({ name: true, kind: true, organisation: true }).extend({
  division: DivisionCode,
  code: DeviceCode,
  protocol: Protocol,
  /** A password is made for it, and answered this once. */
  makeSecret: z.boolean().optional(),
  ...Settings.omit({ name: true, kind: true, organisation: true }).partial().shape,
});
export type RegisterDevice = z.input<typeof RegisterDevice>;

/** What was registered; `secret` is the password that was made, never shown again. */
export const RegisteredDevice = DeviceDetail.extend({ secret: z.string().nullable() });
export type RegisteredDevice = z.infer<typeof RegisteredDevice>;

export const RenewSecret = z.object({ expectedVersion: z.int() });
export type RenewSecret = z.infer<typeof RenewSecret>;

export const ImportDevices = z.object({
  /** As they stood in the file: what one of them lacks is said of that one. */
  devices: z.array(RegisterDevice).min(1).max(200),
});
export type ImportDevices = z.input<typeof ImportDevices>;

/** In the order given: what was registered, and why another was not. */
export const ImportedDevices = z.object({
  items: z.array(
    z.object({
      code: DeviceCode,
      id: Id.nullable(),
      /** Its password where one was made; never shown again. */
      secret: z.string().nullable(),
      refusal: z.string().nullable(),
    }),
  ),
});
export type ImportedDevices = z.infer<typeof ImportedDevices>;

export const ChangeDevice = Settings.partial().extend({ expectedVersion: z.int() });
export type ChangeDevice = z.infer<typeof ChangeDevice>;

export const SetDeviceState = z.object({
  state: DeviceState,
  /** When calibration or maintenance begins; it must end then. Null: now. */
  from: Instant.nullable().default(null),
  /** When it becomes active again by itself. */
  until: Instant.nullable().default(null),
  note: z.string().trim().max(500).default(""),
});
export type SetDeviceState = z.input<typeof SetDeviceState>;

export const DeviceQuery = PageQuery.extend({
  division: DivisionCode.optional(),
  kind: DeviceKind.optional(),
  protocol: Protocol.optional(),
  state: DeviceState.optional(),
  online: z.stringbool().optional(),
  organisation: z.string().max(40).optional(),
  site: z.string().max(40).optional(),
  /** Beginning of the code, or of the plate. */
  text: z.string().trim().max(40).optional(),
});
export type DeviceQuery = z.infer<typeof DeviceQuery>;

export const DevicePage = page(Device);
export type DevicePage = z.infer<typeof DevicePage>;
