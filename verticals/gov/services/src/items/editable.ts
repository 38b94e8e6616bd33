import { type Actor, can, domainsOf } from "@zhida/identity";
import { refusePlatform } from "@zhida/platform";
import { refuse } from "../refusals.ts";
import type { ItemRow } from "../store/items.ts";
import { toHead } from "./describe-version.ts";

const MAX_CONTENT = 200_000;

/** What an editor hands in, under the code of its address: not too long, and for a department of his own division. */
export function acceptContent(
  actor: Actor,
  { code, content }: { code: string; content: Record<string, unknown> },
): Record<string, unknown> {
  const accepted = { ...content, code };
  if (JSON.stringify(accepted).length > MAX_CONTENT) throw refuse("draft_too_large");
  const department = typeof content.department === "string" ? content.department : "";
  if (!mayEdit(actor, department)) throw refusePlatform("not_found");
  return accepted;
}

/** An editor works on the items of his own division; those of others do not exist for him. */
export function requireEditable(actor: Actor, row: ItemRow | undefined): ItemRow {
  if (!row || !mayEdit(actor, toHead(row).department)) throw refusePlatform("not_found");
  return row;
}

/** A draft that names no department yet may be edited by any editor. */
export function mayEdit(actor: Actor, department: string): boolean {
  const division = department.split("-")[0];
  return division ? can(actor, "catalogue.edit", { division }) : domainsOf(actor, "catalogue.edit").length > 0;
}
