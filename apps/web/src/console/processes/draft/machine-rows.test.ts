import type { ProcessMachine } from "@zhida/caseflow/contract";
import { expect, test } from "vitest";
import { renameState, toMachine, toRows } from "./machine-rows.ts";

const label = { zh: "环节", en: "Step" };
const machine: ProcessMachine = {
  id: "two-signers",
  initial: "open",
  states: {
    open: {
      meta: { label, kind: "task", candidates: { role: "department_officer", organisation: "handling", count: 2 } },
      on: {
        sign: [
          { target: "sorting", guard: { type: "countersigned" }, meta: { label, who: "handler" } },
          { meta: { label, who: "handler" } },
        ],
      },
    },
    sorting: {
      meta: { label, kind: "auto" },
      always: [
        { target: "open", guard: { type: "data-is", params: { field: "again", value: true } } },
        { target: "closed" },
      ],
    },
    closed: { type: "final", meta: { label, kind: "final", outcome: "done" } },
  },
};

test("a machine taken apart into rows and put together again is the same machine", () => {
  expect(toMachine("two-signers", "open", toRows(machine))).toEqual(machine);
});

test("a renamed state is renamed in every way that leads to it", () => {
  const rows = toRows(machine);
  renameState(rows, "closed", "done");
  const renamed = toMachine("two-signers", "open", rows);
  expect(Object.keys(renamed.states)).toEqual(["open", "sorting", "done"]);
  expect(renamed.states.sorting?.always?.[1]).toEqual({ target: "done" });
});
