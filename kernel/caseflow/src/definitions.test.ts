import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ProcessDefinition } from "./contract.ts";
import { type Office, office } from "./testing/office.ts";

let place: Office;
let editor: Actor;
let standard: ProcessDefinition;
beforeAll(async () => {
  place = await office();
  editor = await place.staff("catalogue_editor", { organisation: "990122", name: "马超" });
  standard = await place.service.definitions.get(place.work(), { code: "standard" });
});
afterAll(() => place.stop());

const call = (method: "GET" | "POST" | "PUT", path: string, as: Actor, body?: unknown) =>
  place.inject({ method, url: `/api/caseflow/processes${path}`, body, as, headers: { "x-zhida-request": "1" } });
const draftOf = (change: object = {}) => {
  const { name, description, machine } = standard;
  return { name, description, machine, ...change };
};

test("an editor drafts, publishes and draws the next version; running cases stay on theirs", async () => {
  const resident = await place.resident();
  const before = await place.open("standard", resident);
  const saved = await call(
    "PUT",
    "/standard/draft",
    editor,
    draftOf({ name: { zh: "标准流程（2026）", en: "Standard 2026" } }),
  );
  expect(saved.json()).toMatchObject({ version: 2, state: "draft" });
  const again = await call("PUT", "/standard/draft", editor, draftOf());
  expect(again.json()).toMatchObject({ version: 2, state: "draft" });
  expect((await place.open("standard", resident)).process.version).toBe(1);

  expect((await call("POST", "/standard/versions/2/publish", editor)).json()).toMatchObject({
    version: 2,
    state: "published",
  });
  expect((await place.open("standard", resident)).process).toEqual({ code: "standard", version: 2 });
  expect((await place.service.find(place.work(), before.id))?.process.version).toBe(1);
  const drawing = await call("GET", "/standard/drawing", resident);
  expect(drawing.json().nodes).toHaveLength(Object.keys(standard.machine.states).length);
  const repeated = await call("POST", "/standard/versions/2/publish", editor);
  expect([repeated.statusCode, repeated.json().code]).toEqual([409, "caseflow.process_published"]);
});

test("a faulty draft may be kept but not published, and each fault is said in a sentence", async () => {
  const { submitted, withdrawn } = standard.machine.states;
  const machine = { ...standard.machine, id: "faulty", states: { submitted, withdrawn } };
  const saved = await call("PUT", "/faulty/draft", editor, draftOf({ machine }));
  expect(saved.statusCode).toBe(200);
  const refused = await call("POST", "/faulty/versions/1/publish", editor);
  expect([refused.statusCode, refused.json().code]).toEqual([422, "caseflow.process_faulty"]);
  const { findings } = (await call("POST", "/validate", editor, { ...draftOf({ machine }), code: "faulty" })).json();
  expect(findings[0]).toMatchObject({
    state: "submitted",
    code: "target_missing",
    message: { zh: expect.stringContaining("不存在") },
  });
});

test("a version that begins later is not used before its day", async () => {
  const code = "later";
  await call(
    "PUT",
    `/${code}/draft`,
    editor,
    draftOf({ machine: { ...standard.machine, id: code }, validFrom: "2026-07-01" }),
  );
  await call("POST", `/${code}/versions/1/publish`, editor);
  await expect(place.open(code, await place.resident())).rejects.toMatchObject({ code: "caseflow.process_not_found" });
  place.clock.set("2026-07-01T00:00:00+08:00");
  expect((await place.open(code, await place.resident())).process.code).toBe(code);
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("only editors change processes", async () => {
  const officer = await place.staff("department_officer");
  expect((await call("PUT", "/standard/draft", officer, draftOf())).statusCode).toBe(403);
  expect((await call("GET", "", officer)).statusCode).toBe(200);
  expect((await call("GET", "", await place.resident())).statusCode).toBe(403);
});

test("the order in which a process offers its events is kept", async () => {
  const offered = await place.service.definitions.get(place.work(), { code: "standard", version: 1 });
  expect(Object.keys(offered.machine.states.submitted?.on ?? {})[0]).toBe("accept");
});
