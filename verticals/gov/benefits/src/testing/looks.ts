import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import type { GrantDetail } from "../contract.ts";
import type { BenefitsStack } from "./benefits-stack.ts";

/** What somebody sees of a benefit that he has; undefined when he has none. */
export async function mine(stack: BenefitsStack, actor: Actor, policy: string): Promise<GrantDetail | undefined> {
  const list = await stack.call(actor, "GET", "/mine?limit=100");
  const found = list.body.items.find((each: GrantDetail) => each.policy === policy);
  return found && (await stack.call(actor, "GET", `/mine/${found.id}`)).body;
}

/** The templates of what he was told about benefits, oldest first; of one grant or of all. */
export async function told(stack: BenefitsStack, actor: Actor, grant?: { id: string } | undefined): Promise<string[]> {
  const { rows } = await sql<{ template: string; link: string | null }>`select template, link from notify.message
    where recipient_id = ${actor.personId} and template like 'benefits.%' order by id`.execute(stack.db);
  return rows.filter(({ link }) => !grant || link === `/benefits/${grant.id}`).map(({ template }) => template);
}

/** `2026-03 10000 ordered`, in the order of the periods. */
export const money = (detail: GrantDetail | undefined): string[] =>
  (detail?.instalments ?? []).map(({ period, amountFen, state }) => `${period} ${amountFen} ${state}`);
