import { parentPort, workerData } from "node:worker_threads";
import { createPool } from "@zhida/platform";
import type { Protocol } from "../contract.ts";
import { knowsSecret } from "../gateways/device-secret.ts";
import type { GatewayContext } from "../gateways/gateway-context.ts";
import { hj212Session } from "../gateways/hj212-session.ts";
import { jt808Session } from "../gateways/jt808-session.ts";
import { startMqttGateway } from "../gateways/mqtt-gateway.ts";
import { arrivalOf } from "../gateways/payload-arrival.ts";
import { startTcpGateway } from "../gateways/tcp-gateway.ts";
import { readDevices, writeTerminals } from "../store/gateway-devices.ts";
import { ensurePartition, writeBatch } from "../store/write-batch.ts";
import { writePresence } from "../store/write-presence.ts";
import { Batch } from "./batch.ts";
import { Committer } from "./committer.ts";
import { DeviceDirectory } from "./device-directory.ts";
import { GatewayCounts, UnknownDevices } from "./gateway-counts.ts";
import { Intake } from "./intake.ts";
import type { IngestOutcome, Order, Report, WorkerStart } from "./messages.ts";
import { partitionDays } from "./partition-days.ts";
import { Presence } from "./presence.ts";
import { Spool } from "./spool.ts";
import { StatusReport } from "./status-report.ts";
import { terminalWriter } from "./terminal-writer.ts";

/** Entry of the gateways' thread: takes in what devices send, makes it durable, and tells the server what was stored. */
const { databaseUrl, spoolFolder, settings, clockOffsetMs } = workerData as WorkerStart;
const { host, ports, maxSockets, keepDataDays, spoolBytes } = settings;
const report = (message: Report, transfer: ArrayBuffer[] = []) => {
  parentPort?.postMessage(message, transfer);
};
const onFailure = (error: unknown) =>
  report({ report: "failure", message: String((error as Error)?.message ?? error) });

let offsetMs = clockOffsetMs;
const now = () => Date.now() + offsetMs;
const machineNow = () => performance.now();

const writing = createPool({ url: databaseUrl, maxConnections: 2, connectSeconds: 3, pipeline: true });
const noting = createPool({ url: databaseUrl, maxConnections: 1, connectSeconds: 3 });
const directory = new DeviceDirectory();
const unknown = new UnknownDevices();
const presence = new Presence();
const counts = {
  hj212: new GatewayCounts("hj212"),
  jt808: new GatewayCounts("jt808"),
  mqtt: new GatewayCounts("mqtt"),
  http: new GatewayCounts("http"),
};

directory.update(await readDevices(noting), machineNow());
const spool = await Spool.open(spoolFolder, spoolBytes);
const status = new StatusReport({ counts: Object.values(counts), unknown, spool });

const days = partitionDays((table, day) => ensurePartition(writing, table, day));

const committer = new Committer({
  write: async (batch) => {
    await days.make(batch.days);
    return writeBatch(writing, batch);
  },
  spool,
  newBatch: () => new Batch(),
  onStored: (batch, written) => {
    status.stored(batch.counts, written);
    const { counts: rows, columns, receivedAtMs } = batch;
    if (rows.reading + rows.position === 0) return;
    const told = { frame: [], reading: columns.reading, position: columns.position };
    const memory = [...told.reading, ...told.position].map((column) => column.buffer);
    report({ report: "stored", stored: { counts: rows, columns: told, receivedAtMs } }, memory);
  },
  onFailure,
});
const intake = new Intake({ committer, presence, now, machineNow, keepDataDays });

const registered = terminalWriter((terminals) => writeTerminals(noting, terminals));
const contextOf = (protocol: Protocol): GatewayContext => ({
  devices: directory,
  unknown,
  counts: counts[protocol],
  intake,
  now,
  registerTerminal: async (device, terminal, secretHash) => {
    await registered({ division: device.division, id: device.record.id, terminal, secretHash });
    device.update({ ...device.record, terminal, secretHash });
  },
});

let isStopping = false;
const isCrowded = () => isStopping || intake.isCrowded;
const tcp = { host, maxSockets, isCrowded };
const gateways: { close(): Promise<unknown> }[] = [];
if (ports.hj212 !== undefined) {
  const context = contextOf("hj212");
  const open = (link: Parameters<typeof hj212Session>[1]) => hj212Session(context, link);
  gateways.push(await startTcpGateway({ ...tcp, port: ports.hj212, counts: counts.hj212, open }));
}
if (ports.jt808 !== undefined) {
  const context = contextOf("jt808");
  const open = (link: Parameters<typeof jt808Session>[1]) => jt808Session(context, link);
  gateways.push(await startTcpGateway({ ...tcp, port: ports.jt808, counts: counts.jt808, open }));
}
if (ports.mqtt !== undefined) {
  gateways.push(await startMqttGateway({ host, port: ports.mqtt, maxSockets, context: contextOf("mqtt") }));
}
counts.http.state = "listening";

/** Whether anybody fell silent is asked often, what is only to be shown is written down less often. */
const LIVENESS_MS = 1_000;
const NOTES_MS = 5_000;
const tellLiveness = () => {
  const changes = presence.changes(directory.all(), now(), machineNow());
  if (changes.length > 0) report({ report: "liveness", changes });
  report({ report: "status", status: status.now(committer) });
};
let notingNow: Promise<void> | undefined;
const writeNotes = async () => {
  const news = presence.takeNews();
  await writePresence(noting, news).catch(() => presence.giveBack(news));
};
const timers = [
  setInterval(tellLiveness, LIVENESS_MS),
  setInterval(() => {
    notingNow ??= writeNotes().finally(() => {
      notingNow = undefined;
    });
  }, NOTES_MS),
];

function ingest({ id, code, secret, payload, raw }: Extract<Order, { order: "ingest" }>): void {
  const device = directory.find("http", code);
  const answer = (outcome: IngestOutcome) => {
    report({ report: "ingested", id, outcome });
  };
  if (!device?.record.secretHash || !knowsSecret(device, secret)) {
    counts.http.refused += 1;
    if (!device) unknown.note("http", code, now());
    answer("unauthorised");
  } else if (isCrowded()) answer("crowded");
  else intake.take(device, arrivalOf(payload, raw), counts.http, () => answer("durable"));
}

async function stop(): Promise<void> {
  for (const timer of timers) clearInterval(timer);
  isStopping = true;
  // First what came in is made durable and acknowledged, then the lines are cut.
  await committer.stop();
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await notingNow;
  await writeNotes();
  await Promise.all([writing.end(), noting.end()]);
  report({ report: "stopped" });
}

parentPort?.on("message", (order: Order) => {
  if (order.order === "ingest") ingest(order);
  else if (order.order === "stop") void stop();
  else if (order.order === "clock") {
    offsetMs = order.offsetMs;
    intake.clockMoved();
  } else {
    readDevices(noting, order.ids)
      .then((records) => {
        for (const device of directory.update(records, machineNow())) presence.forget(device);
      })
      .catch(onFailure);
  }
});

const listening: Partial<Record<Protocol, number>> = {};
for (const each of Object.values(counts)) {
  if (each.state === "listening" && each.port !== null) listening[each.protocol] = each.port;
}
report({ report: "listening", ports: listening });
