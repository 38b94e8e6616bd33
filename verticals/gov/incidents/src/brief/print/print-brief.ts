import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { documentFont } from "@zhida/caseflow";
import type { BriefSheet } from "./sheet.ts";

/** Sets a brief as PDF in a thread of its own: no request waits for it. */
export async function printBrief(sheet: BriefSheet): Promise<Uint8Array> {
  const fonts = { regular: documentFont("Regular"), bold: documentFont("Bold") };
  const worker = new Worker(new URL("./print-worker.ts", import.meta.url), { workerData: { sheet, fonts } });
  try {
    const [bytes] = await once(worker, "message");
    return bytes;
  } finally {
    await worker.terminate();
  }
}
