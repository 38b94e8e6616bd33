import type { Work } from "@zhida/platform";
import type { VerifiedDocument } from "./contract.ts";
import { documentTitles } from "./document-wording.ts";
import { refuse } from "./refusals.ts";
import { findDocumentByCode } from "./store/documents.ts";
import { readVerificationCode } from "./verification-code.ts";

/** What anybody who holds the paper may compare it with. */
export async function verifyDocument(work: Work, typed: string): Promise<VerifiedDocument> {
  const found = await findDocumentByCode(work.db, readVerificationCode(typed));
  if (!found) throw refuse("document_not_found");
  return {
    verificationCode: found.verification_code,
    kind: found.kind,
    title: documentTitles[found.kind],
    caseNumber: found.number,
    item: found.content.item,
    organisation: found.content.organisation,
    addressee: maskName(found.content.addressee),
    issuedAt: found.issued_at.toISOString(),
  };
}

/** 林晓梅 → 林*梅, 林梅 → 林*, 云溪县拾味面包店 → 云溪****包店. */
export function maskName(name: string): string {
  const letters = [...name];
  const [head, tail] = letters.length < 3 ? [1, 0] : letters.length < 5 ? [1, 1] : [2, 2];
  const hidden = Math.max(1, letters.length - head - tail);
  return [...letters.slice(0, head), "*".repeat(hidden), ...letters.slice(letters.length - tail)].join("");
}
