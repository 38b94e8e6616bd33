import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Case, DocumentContent } from "./contract.ts";
import { type Office, office } from "./testing/office.ts";
import { newVerificationCode, readVerificationCode } from "./verification-code.ts";
import { maskName } from "./verify-document.ts";

let place: Office;
let resident: Actor;
let opened: Case;
const content: DocumentContent = {
  item: { zh: "住房公积金提取", en: "Provident fund withdrawal" },
  addressee: "林晓梅",
  organisation: { zh: "云溪县住房公积金管理中心", en: "Yunxi Housing Provident Fund Centre" },
  fields: Array.from({ length: 20 }, (_, index) => ({
    label: { zh: `事项${index + 1}`, en: `Matter ${index + 1}` },
    value: index === 3 ? "囍、堃、喆、玥等用字".repeat(6) : "已核验",
  })),
  legalBasis: ["《住房公积金管理条例》第二十四条"],
};
beforeAll(async () => {
  place = await office();
  resident = await place.resident();
  opened = await place.open("standard", resident);
});
afterAll(() => place.stop());

test("an issued document is printed as a PDF of as many pages as it needs, the same each time", async () => {
  const issued = await place.service.issueDocument(place.work(), {
    caseId: opened.id,
    kind: "acceptance_notice",
    content,
  });
  const url = `/api/caseflow/documents/${issued.id}/pdf`;
  const [first, second] = [await place.inject({ url, as: resident }), await place.inject({ url, as: resident })];
  expect(first.headers["content-type"]).toBe("application/pdf");
  expect(first.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  expect(first.rawPayload.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(2);
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  expect(first.rawPayload.length).toBeLessThan(300_000);
  const english = await place.inject({ url: `${url}?language=en`, as: resident });
  expect(english.headers["content-disposition"]).toContain("Notice%20of%20Acceptance");
});

test("while notices are printed, other requests go on", async () => {
  const issued = await place.service.issueDocument(place.work(), { caseId: opened.id, kind: "decision", content });
  const printing = Promise.all(
    Array.from({ length: 4 }, () => place.inject({ url: `/api/caseflow/documents/${issued.id}/pdf`, as: resident })),
  );
  let answered = 0;
  const finished = printing.then(() => "printed");
  while (
    (await Promise.race([finished, place.inject({ url: `/api/caseflow/cases/${opened.id}`, as: resident })])) !==
    "printed"
  ) {
    answered++;
  }
  expect(answered).toBeGreaterThan(5);
  expect((await printing).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
});

test("who may not see the case does not get its documents", async () => {
  const issued = await place.service.issueDocument(place.work(), { caseId: opened.id, kind: "receipt", content });
  const answer = await place.inject({
    url: `/api/caseflow/documents/${issued.id}/pdf`,
    as: await place.resident("赵敏"),
  });
  expect(answer.statusCode).toBe(404);
});

test("anybody can compare a printed document by its code, however it is typed, and sees no full name", async () => {
  const { verificationCode } = await place.service.issueDocument(place.work(), {
    caseId: opened.id,
    kind: "completion_notice",
    content,
  });
  const typed = verificationCode.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
  const answer = await place.inject({ url: `/api/caseflow/verify/${encodeURIComponent(typed)}` });
  expect(answer.json()).toMatchObject({
    verificationCode,
    title: { zh: "办结通知书" },
    caseNumber: opened.number,
    addressee: "林*梅",
  });
  const unknown = await place.inject({ url: `/api/caseflow/verify/${newVerificationCode()}` });
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, "caseflow.document_not_found"]);
});

test("codes have 80 bits in letters that nobody confuses", () => {
  const code = newVerificationCode();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect(readVerificationCode("7k3m q0zd4ixn-8rwo")).toBe("7K3M-Q0ZD-41XN-8RW0");
});

test.each([
  ["林梅", "林*"],
  ["林晓梅", "林*梅"],
  ["欧阳晓梅", "欧**梅"],
  ["云溪县拾味面包店", "云溪****包店"],
  ["李", "李*"],
])("%s is shown as %s", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
