import { isMobile, isResidentId, maskMobile, maskResidentId } from "@zhida/china-ids";
import { decodeCursor, type Page, toPage, type Work } from "@zhida/platform";
import type { Actor, Person, PersonQuery, PersonRow } from "./contract.ts";
import { can, type Domain, domainsOf } from "./policy.ts";
import { type PersonSearch, searchPeople as search } from "./store/people.ts";

/**
 * By ID number, phone or the beginning of a name, within reach. Whoever fills positions finds anybody by the whole ID number:
 * an officer may live in another county.
 */
export async function searchPeople({ db }: Work, actor: Actor, query: PersonQuery): Promise<Page<PersonRow>> {
  const wanted = toSearch(query.search);
  const everywhere: Domain[] = [{ division: "10", organisationId: null, organisationCode: null }];
  const anybody = "idNumber" in wanted && can(actor, "position.manage");
  const domains = anybody ? everywhere : domainsOf(actor, "person.view");
  const rows = await search(db, wanted, domains, query.limit + 1, decodeCursor(query.cursor, 2));
  return toPage(rows, query.limit, toPersonRow, (row) => [row.name, row.id]);
}

export const toPersonRow = ({ id, name, idNumber, phone, division }: Person): PersonRow => ({
  id,
  name,
  maskedIdNumber: maskResidentId(idNumber),
  maskedPhone: phone && maskMobile(phone),
  division,
});

function toSearch(text: string): PersonSearch {
  const upper = text.toUpperCase();
  if (isResidentId(upper)) return { idNumber: upper };
  return isMobile(text) ? { phone: text } : { namePrefix: text };
}
