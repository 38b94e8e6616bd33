import type { Grant } from "@zhida/gov-benefits/contract";
import type { Recommendation } from "@zhida/gov-services/contract";
import type { Entitlement } from "@zhida/matching/contract";
import { isDelivered } from "../benefits/is-delivered.ts";

/** A policy that fits, with what came of it and the service it is applied for by; or a service that no policy leads to. */
export type Found =
  | { kind: "policy"; entitlement: Entitlement; grant: Grant | undefined; service: Recommendation | undefined }
  | { kind: "service"; service: Recommendation };

type Sources = {
  entitlements: readonly Entitlement[];
  grants: readonly Grant[];
  services: readonly Recommendation[];
};

/** Everything one can have now, each once: what waits for a press first, what is had already last. */
export function foundNow({ entitlements, grants, services }: Sources): Found[] {
  const granted = new Map([...grants].reverse().map((grant) => [grant.policy, grant]));
  const offered = new Map(services.map((service) => [service.item.code, service]));
  const led = new Set<string>();
  const policies = entitlements.map((entitlement): Found => {
    const code = serviceOf(entitlement);
    const service = code === undefined ? undefined : offered.get(code);
    if (service) led.add(service.item.code);
    return { kind: "policy", entitlement, grant: granted.get(entitlement.policy), service };
  });
  const alone = services
    .filter(({ item }) => !led.has(item.code))
    .map((service): Found => ({ kind: "service", service }));
  return [...policies, ...alone]
    .map((found) => ({ found, rank: rankOf(found, services) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ found }) => found);
}

/** What is offered as a right comes true in its service, so that is where the button leads. */
export const isAppliedFor = ({ grant, service }: Extract<Found, { kind: "policy" }>): boolean =>
  service !== undefined && grant?.state === "offered" && (grant.mode !== "confirm" || !isDelivered(grant));

/** Code of the service item that the policy's button leads to. */
export function serviceOf({ action }: Pick<Entitlement, "action">): string | undefined {
  const code = action?.link.match(/^\/services\/([^/?]+)/)?.[1];
  return code === undefined ? undefined : decodeURIComponent(code);
}

const OFFERED = 1000;
const TO_APPLY = 2000;
const TO_SEE = 3000;
const HAD = 4000;

function rankOf(found: Found, services: readonly Recommendation[]): number {
  if (found.kind === "policy" && found.grant && !isAppliedFor(found)) {
    return found.grant.state === "offered" ? OFFERED : HAD;
  }
  if (found.service) return services.indexOf(found.service);
  return found.kind === "policy" && found.entitlement.action ? TO_APPLY : TO_SEE;
}
