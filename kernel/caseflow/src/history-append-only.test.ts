import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, office } from "./testing/office.ts";

let place: Office;
beforeAll(async () => {
  place = await office();
  const addressee = "林晓梅";
  const text = { zh: "提取", en: "Withdrawal" };
  const content = { item: text, addressee, organisation: text, fields: [] };
  await place.open("standard", await place.resident(), { documents: [{ kind: "receipt", content }] });
});
afterAll(() => place.stop());

test.each([
  "update caseflow.action set note = 'changed'",
  "delete from caseflow.action",
  "truncate caseflow.action",
  "update caseflow.document set kind = 'decision'",
  "delete from caseflow.document",
  "truncate caseflow.document",
  "update caseflow.process_definition set name = '{}' where state = 'published'",
  "delete from caseflow.process_definition where state = 'published'",
])("the database refuses: %s", async (statement) => {
  await expect(sql.raw(statement).execute(place.db)).rejects.toThrow("append-only");
});
