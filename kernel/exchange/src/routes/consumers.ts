import { access, route } from "@zhida/identity";
import { z } from "zod";
import { Consumer, ConsumerCode, ConsumerKey, ConsumerList, ConsumerRegistration } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { registerConsumer } from "../register-consumer.ts";
import { listConsumers, setConsumerActive } from "../store/consumers.ts";

export const consumerRoutes = () => [
  route({
    method: "GET",
    url: "/api/exchange/consumers",
    summary: "Applications that read with a key of their own",
    access: access.staffOfAny("system.operate", "audit.search"),
    response: ConsumerList,
    handler: async ({ work }) => ({ items: await listConsumers(work.db) }),
  }),
  route({
    method: "POST",
    url: "/api/exchange/consumers",
    summary: "Register an application; its key is told this once",
    access: access.staff("system.operate"),
    body: ConsumerRegistration,
    response: ConsumerKey,
    status: 201,
    handler: ({ work, body }) => registerConsumer(work, body),
  }),
  route({
    method: "PUT",
    url: "/api/exchange/consumers/:code/active",
    summary: "Switch an application's key on or off",
    access: access.staff("system.operate"),
    params: z.object({ code: ConsumerCode }),
    body: z.object({ active: z.boolean() }),
    response: Consumer,
    handler: async ({ work, params, body }) => {
      const consumer = await setConsumerActive(work.db, params.code, body.active);
      if (!consumer) throw refuse("not_a_consumer");
      return consumer;
    },
  }),
];
