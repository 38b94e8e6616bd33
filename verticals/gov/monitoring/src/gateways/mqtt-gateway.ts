import { createServer, type Socket } from "node:net";
import { Duplex, pipeline } from "node:stream";
import { Aedes, type Client } from "aedes";
import { IngestPayload } from "../contract.ts";
import type { GatewayDevice } from "../ingest/gateway-device.ts";
import { knowsSecret } from "./device-secret.ts";
import type { GatewayContext } from "./gateway-context.ts";
import { listenPatiently } from "./listen-patiently.ts";
import { mqttPacketLimit } from "./mqtt-packet-limit.ts";
import { arrivalOf } from "./payload-arrival.ts";

type MqttOptions = { host: string; port: number; maxSockets: number; context: GatewayContext };

const MAX_PACKET = 256 * 1024;

/**
 * An MQTT broker for devices: user and client id are the device's code. It may publish to `devices/<code>/data` and listen to
 * `devices/<code>/commands`, nothing else. PUBACK (QoS 1) is sent when what was published is durable.
 */
export async function startMqttGateway({ host, port, maxSockets, context }: MqttOptions) {
  const { counts, devices, intake, unknown } = context;
  const known = new Map<Client, GatewayDevice>();
  const broker = await Aedes.createBroker({ connectTimeout: 15_000, queueLimit: 100, maxInflightInbound: 100 });

  broker.authenticate = (client, username, password, done) => {
    const code = String(username ?? "");
    const device = devices.find("mqtt", code);
    const isIts = device?.record.secretHash && client.id === code && knowsSecret(device, String(password ?? ""));
    if (!device || !isIts) {
      counts.refused += 1;
      if (!device && code) unknown.note("mqtt", code, context.now());
      return done(null, false);
    }
    known.set(client, device);
    counts.devices = known.size;
    done(null, true);
  };

  broker.authorizePublish = (client, packet, done) => {
    const device = client ? known.get(client) : undefined;
    if (!device || packet.topic !== `devices/${device.record.code}/data` || device.record.state === "retired") {
      counts.refused += 1;
      return done(new Error("not its topic"));
    }
    packet.retain = false;
    const raw = Buffer.from(packet.payload);
    const payload = parse(raw);
    if (!payload) {
      // Sent again it would be no better: it is counted and taken off the device's hands.
      counts.broken += 1;
      return done();
    }
    intake.take(device, arrivalOf(payload, raw), counts, () => done());
  };

  broker.authorizeSubscribe = (client, subscription, done) => {
    const isIts = subscription.topic === `devices/${known.get(client)?.record.code}/commands`;
    done(null, isIts ? subscription : null);
  };

  broker.on("clientDisconnect", (client) => {
    known.delete(client);
    counts.devices = known.size;
  });

  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    counts.accepted += 1;
    if (sockets.size >= maxSockets) {
      counts.dropped += 1;
      socket.destroy();
      return;
    }
    sockets.add(socket);
    counts.sockets = sockets.size;
    socket.on("close", () => {
      sockets.delete(socket);
      counts.sockets = sockets.size;
    });
    const incoming = pipeline(socket, mqttPacketLimit(MAX_PACKET), (failure) => {
      if (failure && !socket.destroyed) counts.dropped += 1;
      socket.destroy();
    });
    broker.handle(Duplex.from({ readable: incoming, writable: socket }));
  });

  const stopListening = await listenPatiently(server, { host, port, counts });

  return {
    close: async () => {
      const ended = stopListening();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => broker.close(() => resolve()));
      await ended;
    },
  };
}

function parse(raw: Buffer) {
  try {
    return IngestPayload.safeParse(JSON.parse(raw.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}
