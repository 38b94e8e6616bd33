import type { GovIncidentsService, IncidentAction, IncidentRow } from "@zhida/gov-incidents";
import type { Actor } from "@zhida/identity";
import { type Db, newId, transact } from "@zhida/platform";
import { demoEpoch } from "../demo-epoch.ts";
import type { Cast } from "./cast.ts";
import { drawPhoto } from "./draw-photo.ts";
import type { Plan } from "./plan-incident.ts";
import { progressNotes, rejectNotes, reopenNotes, results, returnNotes, settledNotes } from "./scenes.ts";

export interface Stage {
  db: Db;
  incidents: GovIncidentsService;
  cast: Cast;
  /** Who reported in his own name, by incident. */
  reporters: Map<string, Actor>;
}

const COMMUNITY_GRID = ["990122001001-COM", "990122006201-COM"] as const;
const COMMAND = "990122-CMD";
const FIRE = "990122-FIRE";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Plays one incident through the service, each step at its time, as far as the demo's first morning. Answers how it stands then. */
export async function liveIncident(stage: Stage, plan: Plan): Promise<IncidentRow> {
  const { random, category } = plan;
  const dispatcher = await needed(stage.cast.holder(COMMAND, "dispatcher"), COMMAND);
  const reporter = await reporterOf(stage, plan, dispatcher);
  let found = await report(stage, plan, reporter);
  if (plan.source === "resident") stage.reporters.set(found.id, reporter);
  const act = async (at: number, actor: Actor, action: IncidentAction): Promise<boolean> => {
    if (at >= demoEpoch.getTime()) return false;
    found = await atTime(stage.db, at, (work) =>
      stage.incidents.act(work, { actor, id: found.id, request: { expectedVersion: found.version, ...action } }),
    );
    return true;
  };
  if (plan.settled) return found;
  if (plan.fate === "rejected") {
    await act(plan.dispatchedAt, dispatcher, { action: "reject", note: random.pick(rejectNotes) });
    return found;
  }
  const duty = category.duty.organisation.replace("{division}", "990122");
  const officer = await needed(stage.cast.holder(duty, "department_officer"), duty);
  const helper = duty === "990122-URBN" ? FIRE : "990122-URBN";
  // Sent by a rule, it is the rule that says who helps.
  const isByRule = found.state.name === "handling";
  const assist = isByRule ? [FIRE] : plan.assist ? [helper] : [];
  const dispatch = { action: "dispatch" as const, organisation: duty, assist };
  if (found.state.name === "reported" && !(await act(plan.dispatchedAt, dispatcher, dispatch))) return found;
  const middle = (plan.dispatchedAt + plan.completedAt) / 2;
  if (plan.fate === "returned") {
    await act(plan.dispatchedAt + 20 * MINUTE, officer, { action: "return", note: random.pick(returnNotes) });
    if (found.state.name === "reported" && !(await act(plan.dispatchedAt + 40 * MINUTE, dispatcher, dispatch)))
      return found;
  }
  await act(plan.dispatchedAt + 45 * MINUTE, officer, {
    action: "progress",
    note: random.pick(progressNotes),
    files: [],
  });
  if (plan.supervised) {
    await act(middle, dispatcher, { action: "supervise", level: 1, note: "群众关注度高，请加快处置并每日反馈。" });
  }
  if (plan.extension && found.dueAt) {
    const until = new Date(Date.parse(found.dueAt) + 48 * HOUR).toISOString();
    await act(middle + MINUTE, officer, { action: "ask-extension", until, note: "需采购配件，申请延期两天。" });
    if (random.chance(0.7)) await act(middle + 30 * MINUTE, dispatcher, { action: "decide-extension", grant: true });
  }
  for (const organisation of assist) {
    const helping = await stage.cast.holder(organisation, "department_officer");
    const helped = { action: "assist-done" as const, note: "已派员到场配合，完成协办事项。", files: [] };
    const soon = plan.completedAt - 5 * MINUTE;
    if (helping) await act(soon, helping, helped);
    else await act(soon, dispatcher, { action: "withdraw-assist", organisation });
  }
  const complete = async (at: number) => {
    if (at >= demoEpoch.getTime()) return false;
    const files = category.resultPhoto ? [await photo(stage, plan, officer, at, "after")] : [];
    return act(at, officer, { action: "complete", note: random.pick(results), result: "solved", files });
  };
  if (!(await complete(plan.completedAt))) return found;
  const verifier = (await verifierOf(stage, found)) ?? dispatcher;
  if (plan.fate === "reopened") {
    const reopen = { action: "reopen" as const, note: random.pick(reopenNotes), files: [] };
    if (!(await act(plan.completedAt + 2 * HOUR, verifier, reopen))) return found;
    if (!(await complete(plan.completedAt + 5 * HOUR))) return found;
  }
  await act(Math.max(plan.verifiedAt, plan.completedAt + 6 * HOUR), verifier, { action: "confirm", files: [] });
  return found;
}

async function report(stage: Stage, plan: Plan, actor: Actor): Promise<IncidentRow> {
  const { scene, category, spot, random, source, settled } = plan;
  const at = plan.reportedAt;
  const isShown = plan.photo || settled;
  const files = isShown ? [await photo(stage, plan, actor, at, "before")] : [];
  const onTheSpot = settled && {
    note: random.pick(settledNotes),
    files: [await photo(stage, plan, actor, at, "after")],
  };
  return atTime(stage.db, at, (work) =>
    stage.incidents.report(work, {
      actor,
      report: {
        clientId: newId(),
        category: category.code,
        description: random.pick(scene.said),
        place: { ...spot, accuracyM: random.int(4, 18) },
        fields: scene.fields ?? {},
        files,
        anonymous: source === "resident" && random.chance(0.06),
        source,
        ...(source === "desk" && { onBehalf: { name: random.pick(["王女士", "李先生", "赵先生", "陈女士"]) } }),
        ...(onTheSpot && { onTheSpot }),
      },
    }),
  );
}

async function reporterOf({ cast }: Stage, { source, random }: Plan, dispatcher: Actor): Promise<Actor> {
  if (source === "resident") return random.pick(cast.residents);
  if (source === "desk") return (await cast.holder("990122-DESK", "service_agent")) ?? dispatcher;
  return needed(cast.holder(random.pick(COMMUNITY_GRID), "grid_worker"), "grid workers");
}

/** The grid worker of the community, where there is one. */
const verifierOf = ({ cast }: Stage, { place }: IncidentRow): Promise<Actor | undefined> =>
  cast.holder(`${place.community}-COM`, "grid_worker");

const photo = ({ db, incidents }: Stage, { number }: Plan, actor: Actor, at: number, state: "before" | "after") =>
  atTime(db, at, async (work) => {
    const bytes = painted(number % VIEWS, state);
    return (await incidents.upload(work, { actor, file: { bytes, name: `${state}.png`, type: "image/png" } })).id;
  });

const VIEWS = 16;
const views = new Map<string, Buffer>();
function painted(seed: number, state: "before" | "after"): Buffer {
  const key = `${seed} ${state}`;
  const found = views.get(key) ?? drawPhoto(seed, state);
  views.set(key, found);
  return found;
}

const atTime = <T>(
  db: Db,
  at: number,
  body: (work: { db: Db; now: Date; requestId: string }) => Promise<T>,
): Promise<T> => transact(db, (tx) => body({ db: tx, now: new Date(at), requestId: newId() }));

async function needed<T>(found: Promise<T | undefined>, what: string): Promise<T> {
  const value = await found;
  if (!value) throw new RangeError(`nobody is there for ${what}`);
  return value;
}
