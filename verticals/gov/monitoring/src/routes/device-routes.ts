import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import { ChangeDevice, DeviceDetail, DevicePage, DeviceQuery, RegisterDevice, SetDeviceState } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { changeDevice } from "../registry/change-device.ts";
import { listViewed } from "../registry/list-devices.ts";
import { registerDevice } from "../registry/register-device.ts";
import { setDeviceState } from "../registry/set-state.ts";
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
    response: DeviceDetail,
    status: 201,
    handler: async ({ actor, work, body }) =>
      showDevice(deps, work, actor, await registerDevice(deps, work, actor, body)),
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
];
