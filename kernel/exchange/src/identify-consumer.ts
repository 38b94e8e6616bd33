import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import type { ReadOrder } from "./contract.ts";
import { organisationsOf } from "./ownership.ts";
import { refuse } from "./refusals.ts";
import { hashOf } from "./register-consumer.ts";
import type { ReadRequest } from "./service.ts";

type Caller = Pick<ReadRequest, "consumer" | "actor">;

/** Who reads over HTTP: the application whose key it is, or the organisation for which the officer handles cases. */
export async function identifyConsumer(
  configuration: ConfigurationCache,
  work: Work,
  from: { authorization: string | undefined; actor: Actor | undefined },
  order: ReadOrder,
): Promise<Caller> {
  const key = /^Bearer (.+)$/.exec(from.authorization ?? "")?.[1];
  if (key !== undefined) return { consumer: await consumerOf(configuration, work, key) };
  const { actor } = from;
  const organisations = actor ? organisationsOf(actor, "case.handle") : [];
  const consumer = order.consumer ?? organisations[0];
  if (!actor || consumer === undefined || !organisations.includes(consumer)) throw refuse("not_a_consumer");
  return { consumer, actor: { personId: actor.personId, name: actor.name, organisationCode: consumer } };
}

/** A key unknown to the configuration in memory may have been made a moment ago: only then the database is asked. */
async function consumerOf(configuration: ConfigurationCache, work: Work, key: string): Promise<string> {
  const hash = hashOf(key).toString("hex");
  const held = (await configuration.held(work)).consumers.get(hash);
  const consumer = held?.active ? held : (await configuration.current(work)).consumers.get(hash);
  if (!consumer?.active) throw refuse("wrong_consumer_key");
  return consumer.code;
}
