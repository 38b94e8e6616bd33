import { type ClockMove, DemoState } from "@zhida/demo/contract";
import { call } from "./call.ts";

export const getDemo = () => call({ path: "/api/demo", answer: DemoState });

export const moveClock = (body: ClockMove) =>
  call({ method: "POST", path: "/api/demo/clock", body, answer: DemoState });
