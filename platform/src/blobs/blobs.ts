import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../db/ids.ts";

/** Files by key. A key is unguessable and says nothing of what it holds; who may read is decided by the owner's rows. */
export type BlobStore = {
  put(bytes: Uint8Array): Promise<string>;
  /** Refuses nothing: `undefined` when there is no such key. */
  get(key: string): Promise<Uint8Array | undefined>;
};

const KEY = /^[0-9a-f-]{36}$/;

export function localBlobs(folder: string): BlobStore {
  const place = (key: string) => join(folder, key.slice(-2), key);
  return {
    put: async (bytes) => {
      const key = newId();
      await mkdir(join(folder, key.slice(-2)), { recursive: true });
      // Written aside and moved, so that a half-written file is never seen.
      await writeFile(`${place(key)}.part`, bytes, { mode: 0o600 });
      await rename(`${place(key)}.part`, place(key));
      return key;
    },
    get: async (key) => {
      if (!KEY.test(key)) return undefined;
      try {
        return await readFile(place(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
  };
}

/** S3-compatible storage, `https://key:secret@host/bucket`. The client is loaded only when it is used. */
export async function s3Blobs(url: string): Promise<BlobStore> {
  const { S3Client, PutObjectCommand, GetObjectCommand, NoSuchKey } = await import("@aws-sdk/client-s3");
  const { username, password, protocol, host, pathname } = new URL(url);
  const client = new S3Client({
    endpoint: `${protocol}//${host}`,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
  });
  const Bucket = pathname.slice(1);
  return {
    put: async (bytes) => {
      const key = newId();
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes }));
      return key;
    },
    get: async (key) => {
      if (!KEY.test(key)) return undefined;
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket, Key: key }));
        return await answer.Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}
