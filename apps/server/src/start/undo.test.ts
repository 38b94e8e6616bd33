import { expect, test, vi } from "vitest";
import { undoAll } from "./undo.ts";

test("a step that fails keeps none of the others from being done, last first", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const done: string[] = [];
  const undo = undoAll();
  undo.add(() => done.push("database"));
  undo.add(() => {
    throw new Error("busy");
  });
  undo.add(() => done.push("server"));
  await undo.run();
  expect(done).toEqual(["server", "database"]);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});

test("what is started after the end has begun is undone too, and nothing more is started", async () => {
  const done: string[] = [];
  const undo = undoAll();
  await undo.run();
  expect(() => undo.add(() => done.push("database"))).toThrow("Stopped before everything was started.");
  await undo.run();
  expect(done).toEqual(["database"]);
});
