import { type AssignDuties, DutyList, LiveWorkers, PatrolPage, WorkerList } from "@zhida/gov-grid/contract";
import { call } from "../../api/call.ts";

const base = "/api/grid";

export const listDuties = () => call({ path: `${base}/duties`, answer: DutyList });

export const assignDuties = (body: AssignDuties) =>
  call({ method: "PUT", path: `${base}/duties`, body, answer: DutyList });

export const listWorkersFor = (grid: string) => call({ path: `${base}/workers`, query: { grid }, answer: WorkerList });

export const listPatrolsOf = (query: { area?: string; day?: string; cursor?: string }) =>
  call({ path: `${base}/patrols`, query, answer: PatrolPage });

export const listLiveWorkers = () => call({ path: `${base}/workers/live`, answer: LiveWorkers });
