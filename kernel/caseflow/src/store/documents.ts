import { type Db, tables } from "@zhida/platform";
import type { CaseflowTables, DocumentRecord } from "./tables.ts";

export async function insertDocument(db: Db, record: DocumentRecord): Promise<void> {
  await tables<CaseflowTables>(db)
    .insertInto("caseflow.document")
    .values({ ...record, content: JSON.stringify(record.content) as never })
    .execute();
}

export type DocumentWithCase = DocumentRecord & { number: string };

export const findDocument = (db: Db, id: string): Promise<DocumentWithCase | undefined> =>
  documents(db).where("caseflow.document.id", "=", id).executeTakeFirst();

export const findDocumentByCode = (db: Db, code: string): Promise<DocumentWithCase | undefined> =>
  documents(db).where("verification_code", "=", code).executeTakeFirst();

const documents = (db: Db) =>
  tables<CaseflowTables>(db)
    .selectFrom("caseflow.document")
    .innerJoin("caseflow.case", (join) =>
      join
        .onRef("caseflow.case.division", "=", "caseflow.document.division")
        .onRef("caseflow.case.id", "=", "caseflow.document.case_id"),
    )
    .selectAll("caseflow.document")
    .select("caseflow.case.number");
