// The devices, in a process of their own: each holds one line, sends, and waits for the answer before it sends again.
// Orders come over IPC: { connect: {hj212, jt808, count} } · { run: {seconds, perSecond} } · { exceed: {device} } · { leave: true }.
import { connect, type Socket } from "node:net";
import { decodeBody, Jt808Reader } from "@zhida/jt808";
import { locationOf, messageOf, packetOf } from "./frames.ts";

export type Order =
  | { connect: { hj212: number; jt808: number; count: number } }
  /** 0 frames a second: as fast as answers come. */
  | { run: { seconds: number; perSecond: number } }
  | { exceed: { device: number } }
  | { leave: true };
export type FleetReport =
  | { connected: { sockets: number; seconds: number } }
  | { ran: { sent: number; answered: number; open: number; seconds: number } }
  | { exceeded: { sentAt: number } };

type Device = {
  n: number;
  socket: Socket;
  send(): void;
  isReady: boolean;
  isWaiting: boolean;
  serial: number;
  measuredAt: number;
};

const devices: Device[] = [];
const authCodes = new Map<number, string>();
let sent = 0;
let answered = 0;
let isRunning = false;
let perSecond = 0;
let onReady = () => {};

const start = Date.now() - 9 * 60_000;

function openPacketLine(n: number, port: number): Device {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const device: Device = {
    n,
    socket,
    isReady: false,
    isWaiting: false,
    serial: 0,
    measuredAt: start,
    send: () => {
      device.measuredAt += 1_000;
      emit(device, packetOf(n, Date.now(), device.measuredAt, 30));
    },
  };
  socket.on("connect", () => ready(device));
  // An answer is one short frame with CN=9014; TCP on the loopback does not cut it.
  socket.on("data", () => heard(device));
  socket.on("error", () => {});
  return device;
}

function openTerminalLine(n: number, port: number): Device {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const reader = new Jt808Reader();
  const device: Device = {
    n,
    socket,
    isReady: false,
    isWaiting: false,
    serial: 2,
    measuredAt: start,
    send: () => {
      device.measuredAt += 1_000;
      emit(device, messageOf(n, device.serial++, locationOf(n, device.measuredAt)));
    },
  };
  const authenticate = (authCode: string) =>
    socket.write(messageOf(n, 1, { kind: "authentication", authCode, imei: "", software: "" }));
  socket.on("connect", () => {
    const known = authCodes.get(n);
    if (known) return authenticate(known);
    socket.write(
      messageOf(n, 0, {
        kind: "registration",
        province: 99,
        city: 122,
        maker: "70111",
        model: "ZD-1",
        terminalId: `T${n}`,
        plateColour: 2,
        plate: `云C${String(n).padStart(5, "0")}`,
      }),
    );
  });
  socket.on("data", (bytes) => {
    for (const event of reader.push(bytes)) {
      if (event.kind === "error") throw new Error(`an answer that cannot be read: ${event.code}`);
      const body = decodeBody(event.message);
      if (body.kind === "register_reply" && body.authCode !== undefined) {
        authCodes.set(n, body.authCode);
        authenticate(body.authCode);
      } else if (body.kind === "platform_reply") {
        if (body.result !== 0) throw new Error(`terminal ${n} was answered ${body.result}`);
        if (body.id === 0x0102) ready(device);
        else heard(device);
      }
    }
  });
  socket.on("error", () => {});
  return device;
}

function ready(device: Device): void {
  device.isReady = true;
  onReady();
}

function emit(device: Device, frame: Uint8Array): void {
  device.isWaiting = true;
  sent += 1;
  device.socket.write(frame);
}

function heard(device: Device): void {
  device.isWaiting = false;
  answered += 1;
  if (isRunning && perSecond === 0) device.send();
}

async function connectAll({ hj212, jt808, count }: Extract<Order, { connect: object }>["connect"]): Promise<void> {
  const begun = performance.now();
  let left = count * 2;
  const all = new Promise<void>((resolve) => {
    onReady = () => {
      if (--left === 0) resolve();
    };
  });
  for (let n = 0; n < count; n++) devices.push(openPacketLine(n, hj212), openTerminalLine(n, jt808));
  await all;
  tell({ connected: { sockets: open(), seconds: (performance.now() - begun) / 1_000 } });
}

async function run(order: { seconds: number; perSecond: number }): Promise<void> {
  const begun = performance.now();
  const before = { sent, answered };
  perSecond = order.perSecond;
  isRunning = true;
  if (perSecond === 0) for (const device of devices) device.send();
  else await pace(order.seconds);
  while (performance.now() - begun < order.seconds * 1_000) await new Promise((resolve) => setTimeout(resolve, 20));
  isRunning = false;
  // What is under way is waited for, so that counts can be compared.
  const end = performance.now() + 30_000;
  while (devices.some(({ isWaiting }) => isWaiting) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - begun) / 1_000;
  tell({ ran: { sent: sent - before.sent, answered: answered - before.answered, open: open(), seconds } });
}

/** So many a second, from one device after the other; one that still waits for its answer is passed over. */
async function pace(seconds: number): Promise<void> {
  const begun = performance.now();
  let done = 0;
  let next = 0;
  for (let passed = 0; passed < seconds; passed = (performance.now() - begun) / 1_000) {
    for (; done < passed * perSecond; done++) {
      const device = devices[next++ % devices.length];
      if (device && !device.isWaiting) device.send();
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function exceed(n: number): void {
  const device = devices[n * 2];
  if (!device) throw new Error(`there is no device ${n}`);
  const sentAt = Date.now();
  emit(device, packetOf(n, sentAt, sentAt, 500));
  tell({ exceeded: { sentAt } });
}

const open = () => devices.filter(({ socket, isReady }) => isReady && !socket.destroyed).length;
const tell = (report: FleetReport) => process.send?.(report);

process.on("message", (order: Order) => {
  if ("connect" in order) void connectAll(order.connect);
  else if ("run" in order) void run(order.run);
  else if ("exceed" in order) exceed(order.exceed.device);
  else {
    for (const { socket } of devices) socket.destroy();
    devices.length = 0;
    process.exit(0);
  }
});
