import { parentPort, workerData } from "node:worker_threads";
import { drawBrief } from "./draw-brief.ts";

const { sheet, fonts } = workerData;
parentPort?.postMessage(await drawBrief(sheet, fonts));
