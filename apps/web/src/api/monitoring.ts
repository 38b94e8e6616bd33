import { AlarmDetail, AlarmPage, DevicePage, LatestPositions, Rivers, Track } from "@zhida/gov-monitoring/contract";
import { call } from "./call.ts";

const base = "/api/monitoring";

export const listAlarms = (query: { division?: string; open?: boolean; cursor?: string; limit?: number }) =>
  call({ path: `${base}/alarms`, query, answer: AlarmPage });

export const getAlarm = (id: string) => call({ path: `${base}/alarms/${id}`, answer: AlarmDetail });

export const listDevices = (query: Record<string, string | number | boolean | undefined>) =>
  call({ path: `${base}/devices`, query, answer: DevicePage });

export const getRivers = (query: { division: string }) => call({ path: `${base}/rivers`, query, answer: Rivers });

export const listLatestPositions = (query: { division: string }) =>
  call({ path: `${base}/positions/latest`, query, answer: LatestPositions });

export const getTrack = (query: { device: string; from: string; to: string }) =>
  call({ path: `${base}/tracks`, query, answer: Track });
