import { createHash, randomBytes } from "node:crypto";
import type { Work } from "@zhida/platform";
import type { Consumer, ConsumerKey, ConsumerRegistration } from "./contract.ts";
import { refuse } from "./refusals.ts";
import { insertConsumer } from "./store/consumers.ts";

/** Gives an application a key of its own. The key is told once; what is kept is its hash. */
export async function registerConsumer(work: Work, registration: ConsumerRegistration): Promise<ConsumerKey> {
  const key = `zx_${randomBytes(32).toString("base64url")}`;
  const added = await insertConsumer(work.db, { ...registration, keyHash: hashOf(key), now: work.now });
  if (!added) throw refuse("consumer_exists");
  const consumer: Consumer = { ...registration, active: true, createdAt: work.now.toISOString() };
  return { consumer, key };
}

export const hashOf = (key: string): Buffer => createHash("sha256").update(key).digest();
