import type { Actor } from "@zhida/identity";
import { decodeCursor, newId, toPage, type Work } from "@zhida/platform";
import { inDivision } from "../benefits/in-division.ts";
import type { FileTax, TaxFiling } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { refuse } from "../refusals.ts";
import type { TaxFilingRow } from "../store/tables.ts";
import { insertFiling, listFilings } from "../store/tax-filings.ts";
import { previewFiling } from "./preview-filing.ts";

/** Files the quarter once; the relief that the declared sales give is applied while filing, nobody asks for it. */
export async function fileTax(deps: BenefitsDeps, work: Work, actor: Actor, given: FileTax): Promise<TaxFiling> {
  const preview = await previewFiling(deps, work, actor, given);
  const reliefs = preview.reliefs.map(({ policy, name, savedFen }, i) => ({
    policy,
    version: preview.applied[i]?.version ?? 0,
    name,
    savedFen,
  }));
  const row = await insertFiling(work.db, {
    division: inDivision(actor.subject.division),
    id: newId(),
    credit_code: actor.subject.key,
    enterprise_id: actor.subject.id,
    quarter: preview.quarter,
    sales_fen: preview.salesFen,
    tax_fen: preview.taxFen,
    relief_fen: preview.taxFen - preview.payableFen,
    reliefs: JSON.stringify(reliefs),
    filed_by: actor.name,
    filed_at: work.now,
  });
  if (!row) throw refuse("already_filed");
  return toFiling(row);
}

/** The enterprise's filings, newest first. */
export async function listMyFilings(work: Work, actor: Actor, { cursor, limit }: { cursor?: string; limit: number }) {
  const before = decodeCursor(cursor, 1)?.[0] as string | undefined;
  const rows = await listFilings(work.db, { enterpriseId: actor.subject.id, before, limit: limit + 1 });
  return toPage(rows, limit, toFiling, ({ id }) => [id]);
}

const toFiling = (row: TaxFilingRow): TaxFiling => ({
  id: row.id,
  quarter: row.quarter,
  salesFen: row.sales_fen,
  taxFen: row.tax_fen,
  reliefFen: row.relief_fen,
  payableFen: row.tax_fen - row.relief_fen,
  reliefs: row.reliefs,
  filedAt: row.filed_at.toISOString(),
});
