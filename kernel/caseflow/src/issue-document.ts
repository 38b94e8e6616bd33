import { newId, type Work } from "@zhida/platform";
import type { IssuedDocument } from "./contract.ts";
import { documentTitles } from "./document-wording.ts";
import { refuse } from "./refusals.ts";
import type { NewDocument } from "./service.ts";
import { insertDocument } from "./store/documents.ts";
import { findCase } from "./store/read-case.ts";
import type { CaseRecord, DocumentRecord } from "./store/tables.ts";
import { newVerificationCode } from "./verification-code.ts";

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
