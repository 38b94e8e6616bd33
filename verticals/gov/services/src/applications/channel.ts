import { type Actor, can } from "@zhida/identity";
import type { ServiceChannel } from "../contract.ts";

/** Where this is happening: staff help at the counter unless they say or their place of work says otherwise. */
export function channelOf(actor: Actor, assisting: boolean, said?: ServiceChannel): ServiceChannel {
  if (actor.channel === "counter" || actor.channel === "desk" || actor.channel === "kiosk") return actor.channel;
  if (!assisting) return said === "kiosk" ? "kiosk" : "portal";
  if (said) return said;
  const agent = actor.positions.some((position) => position.roles.includes("service_agent"));
  return agent &&
    !can({ positions: actor.positions.filter((p) => p.roles.includes("window_clerk")) }, "application.assist")
    ? "desk"
    : "counter";
}
