import { defineEvent } from "@zhida/platform";
import { DivisionCode, Id, Instant } from "@zhida/platform/contract";
import { z } from "zod";
import { DeviceKind, DeviceState } from "./contract.ts";

/** A device has been silent for longer than it may be; the subject is the device. */
export const deviceWentOffline = defineEvent(
  "monitoring.device-went-offline",
  z.object({ deviceId: Id, division: DivisionCode, kind: DeviceKind, lastSeenAt: Instant }),
);

/** It reports again. */
export const deviceCameBack = defineEvent(
  "monitoring.device-came-back",
  z.object({ deviceId: Id, division: DivisionCode, kind: DeviceKind, offlineSince: Instant }),
);

export const deviceStateChanged = defineEvent(
  "monitoring.device-state-changed",
  z.object({ deviceId: Id, division: DivisionCode, state: DeviceState }),
);
