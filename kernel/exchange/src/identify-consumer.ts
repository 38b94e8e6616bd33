import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Configuration, ConfigurationCache } from "./configuration.ts";
import type { ReadOrder } from "./contract.ts";
import { organisationsOf } from "./ownership.ts";
import { planRead } from "./plan-read.ts";
import { refuse } from "./refusals.ts";
import { hashOf } from "./register-consumer.ts";
import type { ReadRequest } from "./service.ts";

type Identified = Pick<ReadRequest, "consumer" | "actor"> & {
  /** Plans the read, after making sure that the key counts in the configuration that is planned by. */
  plan: typeof planRead;
};

/** Who reads over HTTP: the application whose key it is, or the organisation for which the officer handles cases. */
export async function identifyConsumer(
  configuration: ConfigurationCache,
  work: Work,
  from: { authorization: string | undefined; actor: Actor | undefined },
  order: ReadOrder,
): Promise<Identified> {
  const key = /^Bearer (.+)$/.exec(from.authorization ?? "")?.[1];
  if (key !== undefined) return await byKey(configuration, work, hashOf(key).toString("hex"));
  const { actor } = from;
  const organisations = actor ? organisationsOf(actor, "case.handle") : [];
  const consumer = order.consumer ?? organisations[0];
  if (!actor || consumer === undefined || !organisations.includes(consumer)) throw refuse("not_a_consumer");
  return {
    consumer,
    actor: { personId: actor.personId, name: actor.name, organisationCode: consumer },
    plan: planRead,
  };
}

/**
 * A key that the configuration in memory does not know may have been made a moment ago: only then the database is asked. A key that
 * was switched off a moment ago is found when the read sees the new configuration and plans again.
 */
async function byKey(configuration: ConfigurationCache, work: Work, hash: string): Promise<Identified> {
  const held = (await configuration.held(work)).consumers.get(hash);
  const consumer = held?.active ? held.code : activeConsumer(await configuration.current(work), hash);
  return {
    consumer,
    plan: (current, request, today) => {
      activeConsumer(current, hash);
      return planRead(current, request, today);
    },
  };
}

function activeConsumer({ consumers }: Configuration, hash: string): string {
  const consumer = consumers.get(hash);
  if (!consumer?.active) throw refuse("wrong_consumer_key");
  return consumer.code;
}
