import { maskCreditCode } from "@zhida/china-ids";
import type { Work } from "@zhida/platform";
import type { Actor, RepresentedEntity } from "./contract.ts";
import { listEntitiesOf } from "./store/legal-entities.ts";

export async function listRepresentedEntities({ db }: Work, { personId }: Actor): Promise<RepresentedEntity[]> {
  const entities = await listEntitiesOf(db, personId);
  return entities.map(({ creditCode, ...entity }) => ({ ...entity, maskedCreditCode: maskCreditCode(creditCode) }));
}
