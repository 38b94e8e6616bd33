import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import {
  ChangeDevice,
  DeviceDetail,
  DevicePage,
  DeviceQuery,
  ImportDevices,
  ImportedDevices,
  RegisterDevice,
  RegisteredDevice,
  RenewSecret,
  SetDeviceState,
} from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { changeDevice } from "../registry/change-device.ts";
import { importDevices } from "../registry/import-devices.ts";
import { listViewed } from "../registry/list-devices.ts";
import { registerDevice } from "../registry/register-device.ts";
import { renewSecret } from "../registry/renew-secret.ts";
import { cancelPlan, setDeviceState } from "../registry/set-state.ts";
import { showDevice } from "../registry/show-device.ts";

const params = z.object({ id: Id });
const tags = ["monitoring"];

export const deviceRoutes = (deps: Monitoring): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/devices",
    summary: "Devices, newest first",
    tags,
    access: access.staff("device.view"),
    query: DeviceQuery,
    response: DevicePage,
    handler: ({ actor, work, query }) => listViewed(deps, work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/monitoring/devices",
    summary: "Registers a device",
    tags,
    access: access.staff("device.manage"),
    body: RegisterDevice,
    response: RegisteredDevice,
    status: 201,
    handler: async ({ actor, work, body }) => {
      const { id, secret } = await registerDevice(deps, work, actor, body);
      return { ...(await showDevice(deps, work, actor, id)), secret };
    },
  }),
  route({
    method: "POST",
    url: "/api/monitoring/devices/import",
    summary: "Registers many devices; of each that cannot be it says why",
    tags,
    access: access.staff("device.manage"),
    body: ImportDevices,
    response: ImportedDevices,
    handler: ({ actor, work, body, language }) => importDevices(deps, work, actor, body, language),
  }),
  route({
    method: "GET",
    url: "/api/monitoring/devices/:id",
    summary: "A device with its last values, gaps and states",
    tags,
    access: access.staff("device.view"),
    params,
    response: DeviceDetail,
    handler: ({ actor, work, params }) => showDevice(deps, work, actor, params.id),
  }),
  route({
    method: "PATCH",
    url: "/api/monitoring/devices/:id",
    summary: "Changes a device",
    tags,
    access: access.staff("device.manage"),
    params,
    body: ChangeDevice,
    response: DeviceDetail,
    handler: async ({ actor, work, params, body }) => {
      await changeDevice(deps, work, actor, params.id, body);
      return showDevice(deps, work, actor, params.id);
    },
  }),
  route({
    method: "POST",
    url: "/api/monitoring/devices/:id/state",
    summary: "Calibration, maintenance, back to work, or out of use",
    tags,
    access: access.staff("device.manage"),
    params,
    body: SetDeviceState,
    response: DeviceDetail,
    handler: async ({ actor, work, params, body }) => {
      await setDeviceState(deps, work, actor, params.id, body);
      return showDevice(deps, work, actor, params.id);
    },
  }),
  route({
    method: "POST",
    url: "/api/monitoring/devices/:id/secret",
    summary: "Another password for a device; it is shown this once",
    tags,
    access: access.staff("device.manage"),
    params,
    body: RenewSecret,
    response: RegisteredDevice,
    handler: async ({ actor, work, params, body }) => {
      const secret = await renewSecret(deps, work, actor, params.id, body);
      return { ...(await showDevice(deps, work, actor, params.id)), secret };
    },
  }),
  route({
    method: "DELETE",
    url: "/api/monitoring/devices/:id/plans/:plan",
    summary: "Calls off calibration or maintenance that is still to come",
    tags,
    access: access.staff("device.manage"),
    params: params.extend({ plan: Id }),
    response: DeviceDetail,
    handler: async ({ actor, work, params }) => {
      await cancelPlan(work, actor, params.id, params.plan);
      return showDevice(deps, work, actor, params.id);
    },
  }),
];
