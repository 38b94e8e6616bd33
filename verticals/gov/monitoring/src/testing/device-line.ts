import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { decodeBody, encodeMessage, type Jt808Body, Jt808Reader, newMessage } from "@zhida/jt808";

/** One line to a gateway: what was sent back, as text and as messages of JT/T 808. */
export type DeviceLine = {
  socket: Socket;
  send(bytes: Uint8Array | string): void;
  /** Waits until what came back fulfils the condition. */
  until(isDone: (received: Buffer) => boolean): Promise<Buffer>;
  received(): Buffer;
  end(): void;
};

export async function openLine(port: number): Promise<DeviceLine> {
  const socket = connect({ port, host: "127.0.0.1" });
  await once(socket, "connect");
  let received = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    received = Buffer.concat([received, bytes]);
  });
  socket.on("error", () => {});
  return {
    socket,
    send: (bytes) => void socket.write(bytes),
    received: () => received,
    until: async (isDone) => {
      const end = Date.now() + 10_000;
      while (!isDone(received)) {
        if (Date.now() > end) throw new Error(`No such answer: ${received.toString("latin1")}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return received;
    },
    end: () => socket.destroy(),
  };
}

/** A terminal of JT/T 808 on a line: it registers, authenticates, and waits for the answer to each message. */
export async function openTerminal(port: number, phone: string, version: 2013 | 2019 = 2019) {
  const line = await openLine(port);
  let serial = 0;
  const answers = (): Jt808Body[] =>
    new Jt808Reader()
      .push(line.received())
      .flatMap((event) => (event.kind === "message" ? [decodeBody(event.message)] : []));
  const send = (body: Jt808Body): number => {
    const mine = serial++;
    line.send(encodeMessage(newMessage({ phone, serial: mine, version }, body)));
    return mine;
  };
  /** Sends and waits for the answer: the result of 0x8001. */
  const ask = async (body: Jt808Body): Promise<number> => {
    const mine = send(body);
    const answer = () => answers().find((each) => each.kind === "platform_reply" && each.serial === mine);
    await line.until(() => answer() !== undefined);
    return (answer() as { result: number }).result;
  };
  const register = async (terminalId = "A000001"): Promise<{ result: number; authCode?: string }> => {
    const mine = send({
      kind: "registration",
      province: 99,
      city: 122,
      maker: "70111",
      model: "ZD-1",
      terminalId,
      plateColour: 2,
      plate: "云C12345",
    });
    const answer = () => answers().find((each) => each.kind === "register_reply" && each.serial === mine);
    await line.until(() => answer() !== undefined);
    return answer() as { result: number; authCode?: string };
  };
  return { ...line, send, ask, register, answers, line };
}
