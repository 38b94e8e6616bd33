import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Case } from "./contract.ts";
import { type Office, office } from "./testing/office.ts";

let place: Office;
let resident: Actor;
let opened: Case;
beforeAll(async () => {
  place = await office();
  resident = await place.resident();
  opened = await place.open("standard", resident);
});
afterAll(() => place.stop());

const paths = ["", "/history", "/colleagues"];
const statusesFor = (viewer: Actor) =>
  Promise.all(
    paths.map(async (path) => {
      const answer = await place.inject({ url: `/api/caseflow/cases/${opened.id}${path}`, as: viewer });
      return answer.statusCode;
    }),
  );

test("the applicant and the officers of the handling organisation see a case", async () => {
  expect(await statusesFor(resident)).toEqual([200, 200, 200]);
  expect(await statusesFor(await place.staff("department_officer"))).toEqual([200, 200, 200]);
});

test("another person, another department and another county are told that there is no such case", async () => {
  const strangers = [
    await place.resident("赵敏"),
    await place.staff("department_officer", { organisation: "990122-MSA" }),
    await place.staff("department_officer", { organisation: "990123-HPF", name: "韩冬" }),
    await place.staff("department_head", { organisation: "990123-HPF" }),
  ];
  for (const stranger of strangers) {
    expect(await statusesFor(stranger)).toEqual([404, 404, 404]);
    const moved = await place.inject({
      method: "POST",
      url: `/api/caseflow/cases/${opened.id}/events`,
      body: { expectedVersion: 1, event: "accept" },
      headers: { "x-zhida-request": "1" },
      as: stranger,
    });
    expect([moved.statusCode, moved.json().code]).toEqual([404, "caseflow.not_found"]);
  }
});

test("strangers without a session are asked to sign in", async () => {
  const answer = await place.inject({ url: `/api/caseflow/cases/${opened.id}` });
  expect(answer.statusCode).toBe(401);
});

test("acting as an enterprise one does not see one's own private cases", async () => {
  const enterprise: Actor = {
    ...resident,
    subject: { ...resident.subject, kind: "legal_entity", id: crypto.randomUUID(), key: "91990122MA00000000" },
  };
  expect(await statusesFor(enterprise)).toEqual([404, 404, 404]);
});
