import { personas } from "@zhida/demo";
import { ClockMove, DemoState } from "@zhida/demo/contract";
import { access, route } from "@zhida/identity";
import {
  type Clock,
  type Config,
  type Db,
  type Dispatcher,
  dateInChina,
  defineRefusals,
  type JobRunner,
  type LiveBus,
  type Module,
  setClock,
} from "@zhida/platform";
import { nextWorkday } from "@zhida/workdays";

type Deps = { config: Config; db: Db; live: LiveBus; clock: Clock; runner: JobRunner; dispatcher: Dispatcher };

const MORNING = "T09:00:00+08:00";
/** The clock never goes back: a demo in a far year would stay there. */
const FARTHEST_DAYS = 400;
const DAY_MS = 86_400_000;

const refuse = defineRefusals("demo", {
  too_far: {
    status: 422,
    zh: "演示时间最多比实际时间提前 {days} 天，请选择较近的日期。",
    en: "The demo's time is at most {days} days ahead of the real one. Please choose a nearer day.",
  },
});

/** The demo's controls: who one can be, what time it is, and how to move it on. Only there when DEMO is on. */
export function demoModule({ config, db, live, clock, runner, dispatcher }: Deps): Module {
  const state = () => ({
    enabled: config.demo,
    now: clock.now().toISOString(),
    personas: config.demo ? [...personas] : [],
  });
  const routes = [
    route({
      method: "GET",
      url: "/api/demo",
      summary: "Whether this is a demo, its time and its personas",
      tags: ["demo"],
      access: access.public,
      response: DemoState,
      handler: state,
    }),
  ];
  const move = route({
    method: "POST",
    url: "/api/demo/clock",
    summary: "Moves the demo's clock forward and does what falls due",
    tags: ["demo"],
    access: access.public,
    body: ClockMove,
    response: DemoState,
    transaction: false,
    handler: async ({ body }) => {
      const target = "to" in body ? new Date(body.to) : new Date(`${nextWorkday(dateInChina(clock.now()))}${MORNING}`);
      const machine = clock.now().getTime() - clock.offset();
      if (target.getTime() - machine > FARTHEST_DAYS * DAY_MS)
        throw refuse("too_far", { params: { days: FARTHEST_DAYS } });
      // Only forward: what happened stays in the past.
      if (target > clock.now()) await setClock(db, live, clock, target);
      await runner.runRepeating();
      await dispatcher.drain();
      return state();
    },
  });
  return { name: "demo", routes: config.demo ? [...routes, move] : routes };
}
