import { RoleCode } from "@zhida/identity/contract";
import type { Finding, ProcessMachine, ProcessState } from "./contract.ts";
import { reachableFrom, targetsOf } from "./process-graph.ts";

/** What keeps a process from being published, each as a sentence that says what to put right. */
export function validateProcess(machine: ProcessMachine): Finding[] {
  const names = Object.keys(machine.states);
  if (!machine.states[machine.initial]) {
    return [
      finding(
        null,
        "initial_missing",
        `起始环节“${machine.initial}”不存在，请指定一个已有的环节。`,
        `The first state “${machine.initial}” does not exist. Name one that does.`,
      ),
    ];
  }
  const missing = names.flatMap((name) => missingTargets(machine, name));
  if (missing.length > 0) return missing;
  return [...wholeFindings(machine), ...names.flatMap((name) => stateFindings(name, machine.states[name]!))];
}

function missingTargets(machine: ProcessMachine, name: string): Finding[] {
  return targetsOf(machine.states[name]!)
    .filter((target) => !machine.states[target])
    .map((target) =>
      finding(
        name,
        "target_missing",
        `环节“${labelOf(machine, name)}”要转到的“${target}”不存在，请改为已有的环节。`,
        `“${labelOf(machine, name, "en")}” leads to “${target}”, which does not exist.`,
      ),
    );
}

function wholeFindings(machine: ProcessMachine): Finding[] {
  const reachable = reachableFrom(machine, machine.initial);
  const isFinal = (name: string) => machine.states[name]?.type === "final";
  const findings: Finding[] = [];
  if (!Object.keys(machine.states).some(isFinal)) {
    findings.push(
      finding(
        null,
        "no_end",
        "流程没有办结环节，请至少设置一个。",
        "The process has no final state. Add at least one.",
      ),
    );
  }
  for (const name of Object.keys(machine.states)) {
    const [zh, en] = [labelOf(machine, name), labelOf(machine, name, "en")];
    if (!reachable.has(name)) {
      findings.push(
        finding(
          name,
          "unreachable",
          `环节“${zh}”从起始环节走不到，请连通或删除。`,
          `“${en}” cannot be reached from the first state. Connect it or remove it.`,
        ),
      );
    }
    if (circlesByItself(machine, name)) {
      findings.push(
        finding(
          name,
          "auto_circle",
          `自动环节“${zh}”会自行转回自身，办件将停不下来，请断开循环。`,
          `The automatic state “${en}” leads back to itself without end. Break the circle.`,
        ),
      );
    }
    if (!isFinal(name) && ![...reachableFrom(machine, name).keys()].some(isFinal)) {
      findings.push(
        finding(
          name,
          "cannot_end",
          `从环节“${zh}”出发到不了办结环节，请补上出口。`,
          `From “${en}” no final state can be reached. Give it a way out.`,
        ),
      );
    }
  }
  return findings;
}

function stateFindings(name: string, state: ProcessState): Finding[] {
  const { meta, on = {}, always = [] } = state;
  const events = Object.entries(on);
  const isFinal = state.type === "final";
  const found: Finding[] = [];
  const add = (code: string, zh: string, en: string) =>
    found.push(finding(name, code, `环节“${meta.label.zh}”：${zh}`, `“${meta.label.en}”: ${en}`));

  if (!meta.label.zh.trim() || !meta.label.en.trim())
    add("label_missing", "请填写中英文名称。", "give it a name in both languages.");
  if (isFinal !== (meta.kind === "final"))
    add(
      "kind_mismatch",
      "办结环节的类型须为“办结”，其他环节不能是。",
      "a final state is of the kind “final”, and no other is.",
    );
  if (isFinal && !meta.outcome)
    add("outcome_missing", "请说明以何种结果办结。", "say with what outcome the case ends.");
  if (isFinal && (events.length > 0 || always.length > 0))
    add("final_has_exits", "办结后不能再有后续操作，请删除。", "nothing follows after the end. Remove its events.");
  if (meta.kind === "task" && !meta.candidates)
    add("candidates_missing", "请指定由哪个岗位办理。", "say which role does it.");
  if (meta.kind === "task" && !events.some(([, [first]]) => first?.meta.who === "handler")) {
    add(
      "handler_event_missing",
      "经办人没有可以进行的操作，请至少设置一个。",
      "the officer has nothing he can do. Add at least one event of his.",
    );
  }
  if (meta.kind !== "task" && meta.candidates)
    add("candidates_idle", "只有待办环节才能指定办理岗位。", "only a task has candidates.");
  const isGiven = meta.candidates?.role.startsWith("{context.");
  if (meta.candidates && !isGiven && !RoleCode.safeParse(meta.candidates.role).success) {
    add("role_unknown", `没有“${meta.candidates.role}”这个岗位角色。`, `there is no role “${meta.candidates.role}”.`);
  }
  if (meta.kind === "auto" && (always.length === 0 || always.at(-1)?.guard)) {
    add(
      "auto_may_stick",
      "自动环节的最后一条去向不能带条件，否则可能停住。",
      "its last way on must have no condition, or a case could stay there.",
    );
  }
  if (meta.kind !== "auto" && always.length > 0)
    add("always_idle", "只有自动环节才能自动流转。", "only an automatic state moves on by itself.");
  if (meta.kind === "auto" && (events.length > 0 || meta.term))
    add(
      "auto_waits",
      "自动环节不停留，不能有操作或时限。",
      "an automatic state does not wait: it has no events and no term.",
    );
  if (meta.expires && (!meta.term || on[meta.expires]?.[0]?.meta.who !== "system")) {
    add(
      "expiry_idle",
      "到期操作须有时限，并且由系统进行。",
      "what happens at expiry needs a term and an event of the system.",
    );
  }
  const guards = events.flatMap(([, transitions]) => transitions.map(({ guard }) => guard?.type));
  if ((meta.candidates?.count ?? 1) > 1 !== guards.includes("countersigned")) {
    add(
      "countersign_mismatch",
      "多人会签须有以“会签齐备”为条件的操作，反之亦然。",
      "several signers need an event that waits for all signatures, and the other way round.",
    );
  }
  for (const [event, transitions] of events) {
    if (new Set(transitions.map((each) => each.meta.who)).size > 1) {
      add("mixed_who", `操作“${event}”的各条去向须由同一方进行。`, `the ways of “${event}” must belong to one party.`);
    }
    if (transitions.slice(0, -1).some(({ guard }) => !guard)) {
      add(
        "shadowed",
        `操作“${event}”中无条件的去向之后的去向永远走不到。`,
        `in “${event}” nothing after a way without condition is ever taken.`,
      );
    }
  }
  return found;
}

function circlesByItself(machine: ProcessMachine, name: string): boolean {
  const automatic = Object.entries(machine.states).map(([id, { always, meta }]) => [id, { meta, always }] as const);
  const only = { ...machine, states: Object.fromEntries(automatic) };
  return targetsOf(only.states[name]!).some((target) => reachableFrom(only, target).has(name));
}

const labelOf = (machine: ProcessMachine, name: string, language: "zh" | "en" = "zh"): string =>
  machine.states[name]?.meta.label[language] || name;

const finding = (state: string | null, code: string, zh: string, en: string): Finding => ({
  state,
  code,
  message: { zh, en },
});
