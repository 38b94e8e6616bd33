import { expect, test } from "vitest";
import { builtIn as shipped, toDefinitions } from "./built-in.ts";
import type { ProcessMachine } from "./contract.ts";
import { ProcessDraft } from "./contract.ts";
import { drawProcess } from "./draw-process.ts";
import { compileProcess, initialState, nextState } from "./process.ts";
import { validateProcess } from "./validate-process.ts";

const builtIn = toDefinitions(shipped, new Date("2026-03-02T01:00:00Z"));

test.each(builtIn.map((definition) => [definition.code, definition] as const))(
  "the built-in process %s has no fault",
  (_code, definition) => {
    expect(validateProcess(definition.machine)).toEqual([]);
  },
);

const label = { zh: "环节", en: "Step" };
const by = (who: "handler" | "applicant" | "system", target?: string) => [{ target, meta: { label, who } }];
const machineOf = (states: unknown, initial = "start"): ProcessMachine =>
  ProcessDraft.shape.machine.parse({ id: "sample", initial, states });
const task = { label, kind: "task", candidates: { role: "department_officer" } };
const end = { type: "final", meta: { label, kind: "final", outcome: "done" } };

test.each<[string, string, ProcessMachine]>([
  ["a first state that does not exist", "initial_missing", machineOf({ end }, "start")],
  [
    "a way to nowhere",
    "target_missing",
    machineOf({ start: { meta: task, on: { go: by("handler", "nowhere") } }, end }),
  ],
  [
    "a state that is never reached",
    "unreachable",
    machineOf({
      start: { meta: task, on: { go: by("handler", "end") } },
      island: { meta: task, on: { go: by("handler", "end") } },
      end,
    }),
  ],
  [
    "a state without a way to the end",
    "cannot_end",
    machineOf({
      start: { meta: task, on: { go: by("handler", "end"), stay: by("handler", "trap") } },
      trap: { meta: task, on: { again: by("handler") } },
      end,
    }),
  ],
  ["no end at all", "no_end", machineOf({ start: { meta: task, on: { again: by("handler", "start") } } })],
  [
    "a task for nobody",
    "candidates_missing",
    machineOf({ start: { meta: { label, kind: "task" }, on: { go: by("handler", "end") } }, end }),
  ],
  [
    "a task of an unknown role",
    "role_unknown",
    machineOf({ start: { meta: { ...task, candidates: { role: "wizard" } }, on: { go: by("handler", "end") } }, end }),
  ],
  [
    "a task in which the officer can do nothing",
    "handler_event_missing",
    machineOf({ start: { meta: task, on: { go: by("applicant", "end") } }, end }),
  ],
  [
    "an end without an outcome",
    "outcome_missing",
    machineOf({
      start: { meta: task, on: { go: by("handler", "end") } },
      end: { type: "final", meta: { label, kind: "final" } },
    }),
  ],
  [
    "an end that goes on",
    "final_has_exits",
    machineOf({
      start: { meta: task, on: { go: by("handler", "end") } },
      end: { ...end, on: { go: by("handler", "start") } },
    }),
  ],
  [
    "an automatic state that may stick",
    "auto_may_stick",
    machineOf({
      start: {
        meta: { label, kind: "auto" },
        always: [{ target: "end", guard: { type: "data-is", params: { field: "x", value: 1 } } }],
      },
      end,
    }),
  ],
  [
    "automatic states in a circle",
    "auto_circle",
    machineOf({
      start: { meta: { label, kind: "auto" }, always: [{ target: "other" }] },
      other: {
        meta: { label, kind: "auto" },
        always: [{ target: "start", guard: { type: "data-is", params: { field: "x", value: 1 } } }, { target: "end" }],
      },
      end,
    }),
  ],
  [
    "an expiry without a term",
    "expiry_idle",
    machineOf({
      start: { meta: { ...task, expires: "lapse" }, on: { go: by("handler", "end"), lapse: by("system", "end") } },
      end,
    }),
  ],
  [
    "several signers and nothing that waits for them",
    "countersign_mismatch",
    machineOf({
      start: {
        meta: { ...task, candidates: { role: "department_officer", count: 2 } },
        on: { go: by("handler", "end") },
      },
      end,
    }),
  ],
  [
    "an event that belongs to two parties",
    "mixed_who",
    machineOf({
      start: {
        meta: task,
        on: {
          go: [
            {
              target: "end",
              guard: { type: "data-is", params: { field: "x", value: 1 } },
              meta: { label, who: "handler" },
            },
            ...by("applicant", "end"),
          ],
        },
      },
      end,
    }),
  ],
  [
    "a way behind an unconditional one",
    "shadowed",
    machineOf({ start: { meta: task, on: { go: [...by("handler", "end"), ...by("handler", "start")] } }, end }),
  ],
])("%s is found", (_name, code, machine) => {
  const findings = validateProcess(machine);
  expect(findings.map((each) => each.code)).toContain(code);
  for (const { message } of findings)
    expect([message.zh.endsWith("。"), message.en.endsWith(".")]).toEqual([true, true]);
});

test("an automatic state chooses by the facts of the case, and an unknown event leads nowhere", () => {
  const big = { type: "data-is" as const, params: { field: "large", value: true } };
  const machine = machineOf({
    start: { meta: { label, kind: "auto" }, always: [{ target: "heavy", guard: big }, { target: "light" }] },
    heavy: { meta: task, on: { go: by("handler", "end") } },
    light: { meta: task, on: { go: by("handler", "end") } },
    end,
  });
  const process = compileProcess({ code: "sample", version: 1, machine });
  expect([initialState(process, { large: true }), initialState(process, {})]).toEqual(["heavy", "light"]);
  expect(nextState(process, "heavy", {}, { type: "go", signatures: 0 })?.to).toBe("end");
  expect(nextState(process, "heavy", {}, { type: "fly", signatures: 0 })).toBeUndefined();
});

test("a drawing has every state once, ranked by its distance from the start, and every way", () => {
  const standard = builtIn.find(({ code }) => code === "standard")!;
  const { nodes, edges } = drawProcess(standard.machine);
  expect(nodes.map(({ id }) => id).sort()).toEqual(Object.keys(standard.machine.states).sort());
  expect(nodes.find(({ initial }) => initial)).toMatchObject({ id: "submitted", rank: 0, role: "department_officer" });
  expect(nodes.find(({ id }) => id === "delivering")?.rank).toBe(3);
  expect(edges.find(({ from, event }) => from === "awaiting-supplement" && event === "supplement")).toMatchObject({
    to: "submitted",
    back: true,
    who: "applicant",
  });
  const places = nodes.map(({ rank, order }) => `${rank}/${order}`);
  expect(new Set(places).size).toBe(nodes.length);
});
