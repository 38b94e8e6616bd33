import {
  type AddCare,
  type AddTrack,
  Care,
  CarePage,
  type EndPatrol,
  LeaderBoard,
  Patrol,
  PatrolRoute,
  type RecordVisit,
  type StartPatrol,
  Today,
  Visit,
  VisitForms,
} from "@zhida/gov-grid/contract";
import type { z } from "zod";
import { call } from "./call.ts";

const base = "/api/grid";

export const getToday = () => call({ path: `${base}/today`, answer: Today });

export const startPatrol = (body: StartPatrol) =>
  call({ method: "POST", path: `${base}/patrols`, body, answer: Patrol, key: body.clientId });

export const addTrack = (patrolId: string, body: z.input<typeof AddTrack>, key: string) =>
  call({ method: "POST", path: `${base}/patrols/${patrolId}/track`, body, answer: Patrol, key });

export const endPatrol = (patrolId: string, body: z.input<typeof EndPatrol>, key: string) =>
  call({ method: "POST", path: `${base}/patrols/${patrolId}/end`, body, answer: Patrol, key });

export const getPatrolRoute = (grid: string) => call({ path: `${base}/route`, query: { grid }, answer: PatrolRoute });

export const listVisitsDue = (query: { cursor?: string }) =>
  call({ path: `${base}/visits/due`, query, answer: CarePage });

export const listVisitForms = () => call({ path: `${base}/visits/forms`, answer: VisitForms });

export const recordVisit = (body: z.input<typeof RecordVisit>) =>
  call({ method: "POST", path: `${base}/visits`, body, answer: Visit, key: body.clientId });

export const listCare = (query: { kind?: string; cursor?: string }) =>
  call({ path: `${base}/care`, query, answer: CarePage });

export const addCare = (body: z.input<typeof AddCare>) =>
  call({ method: "POST", path: `${base}/care`, body, answer: Care, key: body.clientId });

export const getLeaders = (query: { month?: string; area?: string }) =>
  call({ path: `${base}/leaders`, query, answer: LeaderBoard });
