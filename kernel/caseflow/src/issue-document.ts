import { randomBytes } from "node:crypto";
import { newId, type Work } from "@zhida/platform";
import type { IssuedDocument } from "./contract.ts";
import { documentTitles } from "./document-wording.ts";
import { refuse } from "./refusals.ts";
import type { NewDocument } from "./service.ts";
import { insertDocument } from "./store/documents.ts";
import { findCase } from "./store/read-case.ts";
import type { CaseRecord, DocumentRecord } from "./store/tables.ts";

/** Issues a document on a case that is there already. */
export async function issueDocument(work: Work, { caseId, ...document }: NewDocument & { caseId: string }) {
  const found = await findCase(work.db, caseId);
  if (!found) throw refuse("not_found");
  const [record] = newDocuments(found.case, [document], work.now);
  await insertDocument(work.db, record!);
  return toIssuedDocument(record!);
}

export const newDocuments = (record: CaseRecord, documents: NewDocument[], now: Date): DocumentRecord[] =>
  documents.map(({ kind, content, id = newId(), verificationCode = newVerificationCode() }) => ({
    division: record.division,
    id,
    case_id: record.id,
    kind,
    verification_code: verificationCode,
    content,
    issued_at: now,
  }));

export const toIssuedDocument = (record: DocumentRecord): IssuedDocument => ({
  id: record.id,
  caseId: record.case_id,
  kind: record.kind,
  title: documentTitles[record.kind],
  verificationCode: record.verification_code,
  issuedAt: record.issued_at.toISOString(),
});

/** Letters and digits that nobody confuses on paper: no I, L, O, U (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 80 random bits in four groups, `7K3M-Q0ZD-41XN-8RWT`: cannot be guessed and can be typed. */
export function newVerificationCode(): string {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join("");
  return letters.match(/.{4}/g)!.join("-");
}

/** What somebody typed, as it is stored: any case, blanks and hyphens anywhere, O for 0 and I or L for 1. */
export function readVerificationCode(text: string): string {
  const letters = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return (letters.match(/.{1,4}/g) ?? []).join("-");
}
