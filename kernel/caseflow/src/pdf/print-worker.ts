import { parentPort } from "node:worker_threads";
import { drawNotice, type Notice } from "./draw-notice.ts";

parentPort?.on("message", async ({ id, notice }: { id: number; notice: Notice }) => {
  parentPort?.postMessage({ id, bytes: await drawNotice(notice) });
});
