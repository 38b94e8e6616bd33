import type { Work } from "@zhida/platform";
import type { ItemProblem, ItemVersion, ItemVersionHead } from "../contract.ts";
import type { Services } from "../deps.ts";
import type { ItemRow } from "../store/items.ts";
import { checkItem } from "./check-item.ts";

/** One version in full; of a draft also what still stands in the way of publishing it. */
export async function describeVersion(services: Services, work: Work, row: ItemRow): Promise<ItemVersion> {
  const problems = row.state === "draft" ? await problemsOf(services, work, row.content) : [];
  return { ...toHead(row), revision: row.revision, content: row.content, problems };
}

export function toHead(row: ItemRow): ItemVersionHead {
  const { name, department } = row.content as { name?: { zh?: unknown; en?: unknown }; department?: unknown };
  return {
    code: row.code,
    version: row.version,
    state: row.state,
    name: { zh: text(name?.zh) ?? row.code, en: text(name?.en) ?? row.code },
    department: text(department) ?? "",
    validFrom: row.valid_from,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
  };
}

export const problemsOf = (services: Services, work: Work, content: unknown): Promise<ItemProblem[]> =>
  checkItem(checkDeps(services), work, content);

const checkDeps = ({ exchange, identity, caseflow }: Services) => ({
  datasets: (work: Work) => exchange.datasets(work),
  organisation: (work: Work, code: string) => identity.organisationByCode(work, code),
  definitions: caseflow.definitions,
});

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
