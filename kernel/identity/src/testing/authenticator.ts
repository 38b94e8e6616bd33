import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

/** A security key in software: makes passkeys and signs with them as WebAuthn Level 3 lays down (ES256, no attestation). */
export interface Authenticator {
  create(options: CreationOptions, origin: string): object;
  get(options: RequestOptions, origin: string): object;
  /** Sets the signature counter back, as on a copy of the key. */
  rewind(): void;
}

interface CreationOptions {
  challenge: string;
  rp: { id: string };
  user: { id: string };
}
interface RequestOptions {
  challenge: string;
  rpId: string;
}

export function softwareAuthenticator(): Authenticator {
  const id = randomBytes(32);
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  let counter = 0;
  let userHandle = "";
  const envelope = { id: text(id), rawId: text(id), type: "public-key", clientExtensionResults: {} };
  const authenticatorData = (rpId: string, flags: number, attested: Buffer = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter++);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested]);
  };
  return {
    rewind: () => {
      counter = 0;
    },
    create: ({ challenge, rp, user }, origin) => {
      userHandle = user.id;
      const length = Buffer.from([0, id.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const data = authenticatorData(rp.id, PRESENT | VERIFIED | ATTESTED, attested);
      const attestationObject = cborMap([
        ["fmt", cborText("none")],
        ["attStmt", cborMap([])],
        ["authData", cborBytes(data)],
      ]);
      const clientDataJSON = clientData("webauthn.create", challenge, origin);
      const response = {
        clientDataJSON: text(clientDataJSON),
        attestationObject: text(attestationObject),
        transports: ["usb"],
      };
      return { ...envelope, response };
    },
    get: ({ challenge, rpId }, origin) => {
      const data = authenticatorData(rpId, PRESENT | VERIFIED);
      const clientDataJSON = clientData("webauthn.get", challenge, origin);
      const signature = createSign("SHA256").update(data).update(sha256(clientDataJSON)).sign(privateKey);
      const response = {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(data),
        signature: text(signature),
        userHandle,
      };
      return { ...envelope, response };
    },
  };
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

const text = (bytes: Buffer) => bytes.toString("base64url");
const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest();
const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** RFC 9053: EC2 key (1: 2), ES256 (3: -7), P-256 (-1: 1), x (-2), y (-3). */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
  return Buffer.concat([
    head,
    Buffer.from([0x21]),
    cborBytes(Buffer.from(x, "base64url")),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y, "base64url")),
  ]);
}

/** RFC 8949: a head of major type and length, then the content. */
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (content: string) => Buffer.concat([cborHead(3, Buffer.byteLength(content)), Buffer.from(content)]);
const cborMap = (entries: [string, Buffer][]) =>
  Buffer.concat([cborHead(5, entries.length), ...entries.flatMap(([key, value]) => [cborText(key), value])]);

function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  return length < 256
    ? Buffer.from([(major << 5) | 24, length])
    : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}
