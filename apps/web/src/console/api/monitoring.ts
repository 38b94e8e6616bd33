import {
  AlarmPage,
  type AlarmQuery,
  type ApproveTrucks,
  type ChangeDevice,
  type ChangeTruckApproval,
  DeviceDetail,
  DevicePage,
  type DeviceQuery,
  FramePage,
  GatewayStatus,
  type ImportDevices,
  ImportedDevices,
  type RegisterDevice,
  RegisteredDevice,
  type RenewSecret,
  RuleFactList,
  RuleList,
  RuleTestResult,
  RuleVersion,
  type SaveRule,
  Series,
  type SetDeviceState,
  SiteList,
  type TestRule,
  TruckApproval,
  TruckApprovalList,
  type TruckApprovalQuery,
  type WithdrawTruckApproval,
} from "@zhida/gov-monitoring/contract";
import { call } from "../../api/call.ts";

const base = "/api/monitoring";

export const listDevices = (query: Partial<DeviceQuery>) =>
  call({ path: `${base}/devices`, query: { limit: 50, ...query }, answer: DevicePage });

export const getDevice = (id: string) => call({ path: `${base}/devices/${id}`, answer: DeviceDetail });

export const registerDevice = (body: RegisterDevice) =>
  call({ method: "POST", path: `${base}/devices`, body, answer: RegisteredDevice });

export const importDevices = (body: ImportDevices) =>
  call({ method: "POST", path: `${base}/devices/import`, body, answer: ImportedDevices });

export const changeDevice = (id: string, body: ChangeDevice) =>
  call({ method: "PATCH", path: `${base}/devices/${id}`, body, answer: DeviceDetail });

export const renewSecret = (id: string, body: RenewSecret) =>
  call({ method: "POST", path: `${base}/devices/${id}/secret`, body, answer: RegisteredDevice });

export const cancelDevicePlan = (id: string, plan: string) =>
  call({ method: "DELETE", path: `${base}/devices/${id}/plans/${plan}`, answer: DeviceDetail });

export const setDeviceState = (id: string, body: SetDeviceState) =>
  call({ method: "POST", path: `${base}/devices/${id}/state`, body, answer: DeviceDetail });

export const getSeries = (id: string, query: { factor: string; kind?: string; from: string; to: string }) =>
  call({ path: `${base}/devices/${id}/series`, query, answer: Series });

export const listFrames = (id: string, query: { from?: string; to?: string; cursor?: string }) =>
  call({ path: `${base}/devices/${id}/frames`, query: { limit: 20, ...query }, answer: FramePage });

export const listAlarms = (query: Partial<AlarmQuery>) =>
  call({ path: `${base}/alarms`, query: { limit: 50, ...query }, answer: AlarmPage });

export const listRules = (division: string) => call({ path: `${base}/rules`, query: { division }, answer: RuleList });

export const listRuleVersions = (division: string, code: string) =>
  call({ path: `${base}/rules/${code}/versions`, query: { division }, answer: RuleList });

export const listRuleFacts = () => call({ path: `${base}/rules/facts`, answer: RuleFactList });

export const saveRule = (division: string, body: SaveRule) =>
  call({ method: "PUT", path: `${base}/rules`, query: { division }, body, answer: RuleVersion });

export const testRule = (body: TestRule) =>
  call({ method: "POST", path: `${base}/rules/test`, body, answer: RuleTestResult });

export const listSites = (division: string) => call({ path: `${base}/sites`, query: { division }, answer: SiteList });

/** All that were not withdrawn, or a page of those that are asked for. */
export const listApprovals = (query: Partial<TruckApprovalQuery> & { division: string }) =>
  call({ path: `${base}/truck-approvals`, query, answer: TruckApprovalList });

export const getApproval = (division: string, id: string) =>
  call({ path: `${base}/truck-approvals/${id}`, query: { division }, answer: TruckApproval });

export const approveTrucks = (body: ApproveTrucks) =>
  call({ method: "POST", path: `${base}/truck-approvals`, body, answer: TruckApproval });

export const changeApproval = ({ division, id }: TruckApproval, body: ChangeTruckApproval) =>
  call({ method: "PUT", path: `${base}/truck-approvals/${id}`, query: { division }, body, answer: TruckApproval });

export const withdrawApproval = ({ division, id }: TruckApproval, body: WithdrawTruckApproval) =>
  call({
    method: "POST",
    path: `${base}/truck-approvals/${id}/withdraw`,
    query: { division },
    body,
    answer: TruckApproval,
  });

export const getGateways = () => call({ path: `${base}/gateways`, answer: GatewayStatus });

export const monitoringStreamPath = (division: string): string => `${base}/stream?division=${division}`;

export const alarmPhotoPath = (id: string): string => `${base}/alarms/${id}/photo`;
